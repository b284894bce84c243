import { useMemo } from "preact/hooks";
import type { Frame } from "../charts/Chart.ts";
import { unitFor } from "../format.ts";
import { useCurrency } from "../office.ts";
import type { Scope } from "../scope.ts";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";

interface FrameParts {
  readonly rows: readonly Readonly<Record<string, unknown>>[] | undefined;
  /** Columns whose largest amount chooses the unit, unless a person chose it. */
  readonly money: readonly string[] | undefined;
  /** Null before the first layout. */
  readonly width: number | null;
  readonly scope: Scope;
}

/** What a figure is drawn for: its size, and the choices of the person who looks at it. */
export function useFrame({ rows, money, width, scope }: FrameParts): Frame {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const { fiscal_year: year, options } = scope;
  return useMemo(() => {
    const amounts = (rows ?? []).flatMap((row) => (money ?? []).map((column) => Math.abs(Number(row[column] ?? 0))));
    const unit = chosen ?? unitFor(Math.max(0, ...amounts));
    return { width: width ?? 720, lang, unit, unitName: unitText(unit, currency)[lang], year, options };
  }, [rows, money, width, year, options, lang, chosen, currency]);
}
