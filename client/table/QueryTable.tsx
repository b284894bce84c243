import { useMemo } from "preact/hooks";
import { type Answer, fetchExplanation } from "../api.ts";
import { useCurrency } from "../office.ts";
import { latest, useAnswer } from "../query.ts";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";
import { columnsOf } from "./columnsOf.ts";
import { type AnyRow, DataTable } from "./DataTable.tsx";

export interface QueryTableProps {
  readonly answer: Pick<Answer, "query" | "columns"> & { readonly rows: readonly object[] };
  readonly columns: readonly string[];
  readonly caption: string;
  readonly height: number;
  readonly total?: AnyRow | null;
  readonly onOpen?: (row: AnyRow) => void;
  readonly linksNames?: boolean;
  /** Address of a file with all rows. */
  readonly file?: string;
}

/** An answer as a table, its columns named by the glossary, money in 万元 unless another unit was chosen. */
export function QueryTable({
  answer,
  columns,
  caption,
  height,
  total,
  onOpen,
  linksNames = true,
  file,
}: QueryTableProps) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const explanation = latest(useAnswer(`explain ${answer.query}`, () => fetchExplanation(answer.query)));
  const shown = useMemo(
    () => columnsOf(answer, explanation?.columns ?? [], lang, columns),
    [answer, explanation, lang, columns],
  );
  const unit = chosen ?? "wan";
  return (
    <DataTable
      caption={caption}
      columns={shown}
      rows={answer.rows as readonly AnyRow[]}
      unit={unit}
      unitName={unitText(unit, currency)[lang]}
      height={height}
      total={total ?? null}
      linksNames={linksNames}
      file={file}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}
