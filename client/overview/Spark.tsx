import { useLayoutEffect, useRef } from "preact/hooks";
import type { Row } from "../api.ts";
import { spark } from "../charts/spark.ts";
import { drawPlot } from "../figure/drawPlot.ts";
import { useWidth } from "../figure/useWidth.ts";
import { say } from "../say.ts";
import { overviewText } from "../text/overview.ts";

interface SparkProps {
  readonly rows: readonly Row<"overview_by_year">[];
  readonly column: keyof Row<"overview_by_year">;
  readonly year: number;
  readonly name: string;
}

/** A small line of the years, beside the number it ends in. */
export function Spark({ rows, column, year, name }: SparkProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  useLayoutEffect(() => {
    if (width !== null && rows.length > 0) host.current?.replaceChildren(drawPlot(spark(rows, column, year, width)));
  }, [rows, column, year, width]);
  const label = say(overviewText.trend, {
    name,
    from: String(rows[0]?.fiscal_year ?? ""),
    to: String(rows.at(-1)?.fiscal_year ?? ""),
  });
  return <div class="spark" ref={host} role="img" aria-label={label} />;
}
