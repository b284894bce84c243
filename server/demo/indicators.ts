import { allocate } from "./allocate.ts";
import type { Stem } from "./projectNames.ts";
import { Random } from "./Random.ts";
import { cellOf, readDemoList } from "./readDemoList.ts";

/** One performance indicator of a project and year; actual, score and reason are empty while there is no result. */
export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly operator: ">=" | "<=" | "=" | "text";
  readonly target: string;
  readonly unit: string;
  readonly weight: number;
  readonly actual: string;
  /** Points, at most two decimals. */
  readonly score: number;
  readonly reason: string;
}

/** What indicators are made for: a project, or a whole department. */
export interface IndicatorSubject {
  readonly code: string;
  /** What it does, where that can be counted. */
  readonly stem: Stem | null;
}

/** Indicators that fit anybody, by second level. */
export type IndicatorLibrary = ReadonlyMap<string, readonly LibraryRow[]>;

interface LibraryRow {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly operator: Indicator["operator"];
  readonly target: string;
  readonly unit: string;
}

/** Reads the library. */
export function readIndicatorLibrary(): IndicatorLibrary {
  const library = new Map<string, LibraryRow[]>();
  for (const record of readDemoList("indicators")) {
    const row: LibraryRow = {
      level1: cellOf(record, "level1"),
      level2: cellOf(record, "level2"),
      level3: cellOf(record, "level3"),
      operator: cellOf(record, "operator") as Indicator["operator"],
      target: cellOf(record, "target"),
      unit: cellOf(record, "unit"),
    };
    library.set(row.level2, [...(library.get(row.level2) ?? []), row]);
  }
  return library;
}

/** The year in which cost became an indicator of the first level (20 points of its own). */
const COST_APART_FROM = 2021;
/** Round a circle, so that any place may be the first of three. */
const BENEFITS = ["社会效益指标", "可持续影响指标", "经济效益指标", "生态效益指标", "社会效益指标", "可持续影响指标"];
const REASONS = [
  "受资金到位进度影响,下一步加快拨付",
  "前期工作准备不足,后续提前谋划",
  "政策调整导致任务量变化,及时调整目标",
  "施工受天气影响,已督促赶工",
  "指标值设置偏高,今后合理设定",
];

/**
 * The indicators of a project or department in a year, in the order of the form: the same ones each year of its life, their targets moving a
 * little. Weights add up to 100, in one project-year of seven hundred to 98. With `results`, some are missed and lose points in
 * proportion, as the rule has it.
 */
export function makeIndicators(
  library: IndicatorLibrary,
  subject: IndicatorSubject,
  year: number,
  results: boolean,
): Indicator[] {
  const rows = chooseRows(library, subject, new Random(`pattern/${subject.code}`));
  const random = new Random(`indicator/${year}/${subject.code}`);
  const weights = weightsOf(rows, year);
  if (random.chance(0.0014)) weights[0] = (weights[0] ?? 0) - 2;
  const carelessness = random.between(0.12, 0.5);
  // A cautious department sets what it counts so low that it is far exceeded.
  const isCautious = results && new Random(`cautious/${year}/${subject.code}`).chance(0.03);
  return rows.map((row, index): Indicator => {
    const weight = weights[index] ?? 0;
    const target = row.level2 === "数量指标" ? movedTarget(row.target, random) : row.target;
    const level1 = level1Of(row, year);
    const level2 = level1 === row.level1 ? row.level2 : "成本指标";
    const { level3, operator, unit } = row;
    const result = results ? resultOf({ operator, target, unit, weight }, carelessness, random) : NO_RESULT;
    const actual = isCautious && index === 0 && operator === ">=" ? farBeyond(target, result.actual) : result.actual;
    return { level1, level2, level3, operator, target, unit, weight, ...result, actual };
  });
}

const NO_RESULT = { actual: "", score: 0, reason: "" };

function chooseRows(library: IndicatorLibrary, subject: IndicatorSubject, random: Random): LibraryRow[] {
  const first = random.integer(0, 3);
  const benefits = random.chance(0.45) ? 3 : 2;
  return [
    ...quantityOf(subject, random),
    ...someOf(library, "数量指标", random.chance(0.3) ? 2 : 1, random),
    ...someOf(library, "质量指标", random.chance(0.5) ? 2 : 1, random),
    ...someOf(library, "时效指标", 1, random),
    ...someOf(library, "经济成本指标", 1, random),
    ...BENEFITS.slice(first, first + benefits).flatMap((level2) => someOf(library, level2, 1, random)),
    ...someOf(library, "服务对象满意度指标", 1, random),
  ];
}

function someOf(library: IndicatorLibrary, level2: string, count: number, random: Random): LibraryRow[] {
  const rows = library.get(level2) ?? [];
  const first = random.integer(0, rows.length - 1);
  return [...rows, ...rows].slice(first, first + count);
}

function quantityOf({ stem }: IndicatorSubject, random: Random): LibraryRow[] {
  if (stem === null) return [];
  const target = String(Math.max(1, Math.round(stem.magnitude * Math.exp(0.7 * random.normal()))));
  const common = { level1: "产出指标", level2: "数量指标", level3: stem.quantity, unit: stem.unit };
  return [{ ...common, operator: random.chance(0.9) ? ">=" : "=", target }];
}

/** 2021 and later: output 40, cost 20, benefit 30, satisfaction 10; before, cost is an output and the two share 60. */
const POINTS_APART = { 产出指标: 40, 成本指标: 20, 效益指标: 30, 满意度指标: 10 };
const POINTS_TOGETHER = { 产出指标: 60, 效益指标: 30, 满意度指标: 10 };

function weightsOf(rows: readonly LibraryRow[], year: number): number[] {
  const weights = rows.map(() => 0);
  for (const [level1, total] of Object.entries(year >= COST_APART_FROM ? POINTS_APART : POINTS_TOGETHER)) {
    const places = [...rows.keys()].filter((index) => level1Of(rows[index], year) === level1);
    const shares = places.map((index) => (rows[index]?.level2 === "数量指标" ? 3 : 2));
    for (const [order, part] of allocate(total, shares).entries()) weights[places[order] ?? 0] = part;
  }
  return weights;
}

function level1Of(row: LibraryRow | undefined, year: number): string {
  return row?.level1 === "成本指标" && year < COST_APART_FROM ? "产出指标" : (row?.level1 ?? "");
}

function movedTarget(target: string, random: Random): string {
  return String(Math.max(1, Math.round(Number(target) * random.between(0.92, 1.1))));
}

/** Three times the target and more, where it was met. */
function farBeyond(target: string, actual: string): string {
  const isMet = actual !== "" && Number(actual) >= Number(target) && Number(target) > 0;
  return isMet ? String(Math.round(Number(target) * 3.2)) : actual;
}

type Scored = Pick<Indicator, "operator" | "target" | "unit" | "weight">;

function resultOf(row: Scored, carelessness: number, random: Random): typeof NO_RESULT {
  if (row.operator === "text") return textResult(row.weight, random);
  const target = Number(row.target);
  if (row.operator === "=" || !random.chance(row.operator === "<=" ? carelessness / 6 : carelessness)) {
    return { actual: metActual(row, target, random), score: row.weight, reason: "" };
  }
  const share = row.operator === "<=" ? random.between(1.02, 1.2) : random.between(0.45, 0.98);
  const actual = rounded(target * share, row.unit, row.operator);
  const met = row.operator === "<=" ? actual <= target : actual >= target;
  const ratio = row.operator === "<=" ? target / actual : actual / target;
  const score = met ? row.weight : Math.round(row.weight * ratio * 100) / 100;
  const reason = met || random.chance(0.07) ? "" : random.pick(REASONS);
  return { actual: String(actual), score, reason };
}

/** Words are graded in steps: reached, or reached in part (80 % of the points). */
function textResult(weight: number, random: Random): typeof NO_RESULT {
  if (!random.chance(0.1)) return { actual: "达成预期指标", score: weight, reason: "" };
  return { actual: "部分达成预期指标", score: Math.round(weight * 80) / 100, reason: random.pick(REASONS) };
}

function metActual({ operator, target: text, unit }: Scored, target: number, random: Random): string {
  if (operator === "=" || random.chance(0.5)) return text;
  if (operator === "<=") return String(Math.min(target, rounded(target * random.between(0.9, 1), unit, operator)));
  const actual = rounded(target * random.between(1, 1.08), unit, operator);
  return String(unit === "%" && target >= 80 ? Math.min(100, actual) : actual);
}

function rounded(value: number, unit: string, operator: Indicator["operator"]): number {
  if (unit === "%") return Math.round(value * 10) / 10;
  return operator === "<=" ? Math.ceil(value) : Math.max(0, Math.round(value));
}
