import { plot } from "@observablehq/plot";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { liesDown, positionOf, resultChart, resultHeight } from "../../client/charts/resultChart.ts";
import { type ChartChoice, defaultChoice, readChoice } from "../../client/charts/resultChoice.ts";
import { facetsOf, resultPoints } from "../../client/charts/resultPoints.ts";
import { seriesIn } from "../../client/charts/resultSeries.ts";

const document = new Window().document as unknown as Document;

const columns = [
  { name: "fiscal_year", kind: "number", type: "SMALLINT", unit: "year" },
  { name: "region_name", kind: "text", type: "VARCHAR", unit: "text" },
  { name: "executed_yuan", kind: "money", type: "DECIMAL(38,2)", unit: "yuan" },
  { name: "initial_yuan", kind: "money", type: "DECIMAL(38,2)", unit: "yuan" },
  { name: "execution_rate", kind: "number", type: "DOUBLE", unit: "ratio" },
];

const row = (fiscal_year: string, region_name: string, executed_yuan: string | null) => ({
  fiscal_year,
  region_name,
  executed_yuan,
  initial_yuan: "200000000.00",
  execution_rate: "0.9",
});

const rows = [
  row("2025", "钟山区", "180000000.00"),
  row("2024", "钟山区", "150000000.00"),
  row("2024", "盘州市", "300000000.00"),
  row("2025", "盘州市", null),
];

const points = (choice: ChartChoice) =>
  resultPoints({
    rows,
    columns,
    choice,
    mostSeries: 8,
    position: (value, column) => positionOf(value, column.kind === "money", "yi"),
    named: (value) => value ?? "未填",
    label: (name) => name,
  });

const line: ChartChoice = {
  mark: "line",
  x: "fiscal_year",
  y: ["executed_yuan"],
  colour: "region_name",
  facet: null,
  sort: null,
};

describe("the chart of a result", () => {
  test("is a line where there are years, with all amounts of one unit, and never draws a code as an amount", () => {
    expect(defaultChoice(columns)).toEqual({
      ...line,
      y: ["executed_yuan", "initial_yuan"],
      colour: "region_name",
    });
  });

  test("is bars of groups, dots of two amounts, and nothing where there is no amount", () => {
    const [, region, executed, initial] = columns;
    expect(defaultChoice([region, executed].flatMap((one) => one ?? []))?.mark).toBe("bar");
    expect(defaultChoice([executed, initial].flatMap((one) => one ?? []))).toMatchObject({
      mark: "dot",
      x: "executed_yuan",
      y: ["initial_yuan"],
    });
    expect(defaultChoice([region].flatMap((one) => one ?? []))).toBeNull();
  });

  test("keeps a choice only while the result has its columns", () => {
    expect(readChoice(line, columns)).toEqual(line);
    expect(readChoice({ ...line, y: ["gone"] }, columns)).toBeNull();
    expect(readChoice({ ...line, colour: "gone" }, columns)?.colour).toBeNull();
    expect(readChoice("line", columns)).toBeNull();
  });

  test("leads a line through its years in order, and keeps what is missing missing", () => {
    const drawn = points(line);
    expect(drawn.map(({ x, y, series }) => [x, series, y])).toEqual([
      ["2024", "钟山区", 1.5],
      ["2024", "盘州市", 3],
      ["2025", "钟山区", 1.8],
      ["2025", "盘州市", null],
    ]);
    expect(seriesIn(drawn, line).map(({ name }) => name)).toEqual(["钟山区", "盘州市"]);
  });

  test("puts the largest group first where values are to order it, and makes a small chart of each year", () => {
    const bars: ChartChoice = {
      ...line,
      mark: "bar",
      x: "region_name",
      colour: null,
      facet: "fiscal_year",
      sort: "value",
    };
    const drawn = points(bars);
    expect(drawn[0]?.x).toBe("盘州市");
    expect([...facetsOf(drawn)].sort()).toEqual(["2024", "2025"]);
    expect(liesDown(bars, drawn)).toBe(true);
    const measure = { text: String, tick: String, tickX: String, isAdditive: true };
    const heightOf = (some: typeof drawn) => resultHeight({ choice: bars, points: some, measure });
    expect(heightOf(drawn)).toBeGreaterThan(heightOf(drawn.slice(0, 1)));
  });

  test.each(["line", "bar", "dot", "area"] as const)("is drawn as %s", (mark) => {
    const choice = { ...line, mark, x: mark === "dot" ? "initial_yuan" : "fiscal_year" };
    const measure = { text: String, tick: String, tickX: String, isAdditive: true };
    const options = resultChart({
      points: points(choice),
      choice,
      measure,
      frame: { width: 640, lang: "zh", unit: "yi" },
    });
    const svg = plot({ ...options, document }).outerHTML;
    expect(svg).toContain("var(--accent)");
    expect(svg).not.toContain("NaN");
  });

  test("gives ratings their own colours in their own order", () => {
    const point = (code: string) => ({ x: "2025", y: 1, series: code, code, facet: "", value: "1" });
    const series = seriesIn([point("poor"), point("excellent")], { colour: "rating" });
    expect(series).toEqual([
      { name: "excellent", colour: "var(--rating-excellent)" },
      { name: "poor", colour: "var(--rating-poor)" },
    ]);
    expect(seriesIn([point("other")], { colour: "rating" })[0]?.colour).toBe("var(--accent)");
  });

  test("puts parts of an amount upon each other, but rates and several measures beside each other", () => {
    const bars: ChartChoice = { ...line, mark: "bar" };
    const base = { points: points(bars), choice: bars, frame: { width: 640, lang: "zh", unit: "yi" } } as const;
    const words = { text: String, tick: String, tickX: String };
    const domainOf = (isAdditive: boolean) => resultChart({ ...base, measure: { ...words, isAdditive } });
    expect(domainOf(true).x).toMatchObject({ domain: ["2025", "2024"] });
    expect(domainOf(false).fx).toMatchObject({ domain: ["2025", "2024"] });
    expect(domainOf(false).x).toMatchObject({ domain: ["钟山区", "盘州市"], axis: null });
  });
});
