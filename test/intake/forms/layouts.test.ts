import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Form } from "../../../server/intake/forms/form.ts";
import { loadFormLabels } from "../../../server/intake/forms/formLabels.ts";
import { Grid } from "../../../server/intake/forms/Grid.ts";
import { readForms } from "../../../server/intake/forms/readForm.ts";
import type { MergedRange, SheetRow } from "../../../server/intake/read/sheet.ts";

/** How one office bends the national layout. */
interface Bend {
  readonly rows_before: number;
  readonly columns_before: number;
  readonly blank_row: boolean;
  readonly label: (text: string) => string;
  /** Whether levels are merged over their indicators, or printed in the first row only, or in every row. */
  readonly levels: "merged" | "first" | "repeated";
  readonly has_goal_rows: boolean;
  readonly wide_names: boolean;
}

const INDICATORS = [
  ["产出指标", "数量指标", "培训人次", "≥500人次", "520", "30", "30"],
  ["产出指标", "数量指标", "培训班数量", "=10个", "9", "20", "18"],
  ["产出指标", "时效指标", "按期完成率", "≥95%", "100%", "10", "10"],
  ["效益指标", "社会效益指标", "就业水平", "明显提高", "明显提高", "20", "20"],
  ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "96%", "10", "10"],
] as const;

const MONEY = [
  ["年度资金总额", "120.5", "130.25", "128.4", "10", "98.58%", "9.86"],
  ["其中:当年财政拨款", "120.5", "120.5", "118.65", "—", "—", "—"],
  ["上年结转资金", "0", "9.75", "9.75", "—", "—", "—"],
  ["其他资金", "", "", "", "—", "—", "—"],
] as const;

function draw(bend: Bend): Grid {
  const { rows, merges } = drawn(bend);
  return new Grid(rows, merges, bend.columns_before + 12);
}

/** Draws the same form once more, bent. */
function drawn(bend: Bend): { rows: SheetRow[]; merges: MergedRange[] } {
  const rows: SheetRow[] = [];
  const merges: MergedRange[] = [];
  const left = bend.columns_before;
  const nameColumns = bend.wide_names ? 2 : 1;
  let row = bend.rows_before;
  const put = (cells: Readonly<Record<number, string>>) => {
    row += 1;
    const texts: string[] = [];
    for (const [column, text] of Object.entries(cells)) texts[left + Number(column) - 1] = text;
    rows.push({ row, cells: Array.from({ length: left + 12 }, (_, index) => texts[index] ?? "") });
    return row;
  };
  const merge = (first_row: number, first: number, last_row: number, last: number) => {
    if (last_row > first_row || last > first)
      merges.push({ first_row, first_column: left + first, last_row, last_column: left + last });
  };
  const { label } = bend;
  merge(put({ 1: "项目支出绩效自评表" }), 1, row, 9 + nameColumns);
  put({ 1: "(2023年度)" });
  put({ 1: label("项目名称"), 3: "职业技能培训" });
  merge(row, 1, row, 2);
  put({ 1: label("主管部门"), 3: "301-某市人社局", 7: label("实施单位"), 8: "某市就业中心" });
  merge(row, 1, row, 2);
  const money = put({
    1: label("项目资金(万元)"),
    5: label("年初预算数"),
    6: label("全年预算数"),
    7: label("全年执行数"),
    8: label("分值"),
    9: label("执行率"),
    10: label("得分"),
  });
  for (const [name, initial, full, executed, weight, rate, score] of MONEY) {
    put({ 3: name, 5: initial, 6: full, 7: executed, 8: weight, 9: rate, 10: score });
    merge(row, 3, row, 4);
  }
  merge(money, 1, row, 2);
  if (bend.has_goal_rows) {
    put({ 1: label("年度总体目标"), 2: label("预期目标"), 7: label("实际完成情况") });
    merge(row, 1, row + 1, 1);
    put({ 2: "完成全年培训", 7: "已完成" });
  }
  if (bend.blank_row) row += 1;
  const at = (index: number) => 4 + nameColumns - 1 + index;
  put({
    1: label("绩效指标"),
    2: label("一级指标"),
    3: label("二级指标"),
    4: label("三级指标"),
    ...Object.fromEntries(
      ["年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"].map((text, index) => [
        at(index + 1),
        label(text),
      ]),
    ),
  });
  merge(row, 4, row, 3 + nameColumns);
  const first = row + 1;
  for (const [index, [level1, level2, name, target, actual, weight, score]] of INDICATORS.entries()) {
    const before = INDICATORS[index - 1];
    const isRepeated = bend.levels === "repeated";
    put({
      2: isRepeated || before?.[0] !== level1 ? level1 : "",
      3: isRepeated || before?.[0] !== level1 || before?.[1] !== level2 ? level2 : "",
      4: `指标${index + 1}:${name}`,
      [at(1)]: target,
      [at(2)]: actual,
      [at(3)]: weight,
      [at(4)]: score,
      [at(5)]: index === 1 ? "受疫情影响少办一期" : "",
    });
    merge(row, 4, row, 3 + nameColumns);
  }
  if (bend.levels === "merged") {
    for (const column of [0, 1] as const) {
      for (const [index, indicator] of INDICATORS.entries()) {
        const isFirst = index === 0 || INDICATORS[index - 1]?.[column] !== indicator[column];
        const last = INDICATORS.findLastIndex((other) => other[column] === indicator[column]);
        if (isFirst) merge(first + index, column + 2, first + last, column + 2);
      }
    }
  }
  put({ 1: "总分", [at(3)]: "100", [at(4)]: "97.86" });
  return { rows, merges };
}

/** What was read, without the places it stands in. */
function said({ head, money, indicators, total, kind, unit }: Form): unknown {
  const text = (cell: { readonly text: string } | null | undefined) => cell?.text ?? "";
  return {
    kind,
    unit,
    head: Object.fromEntries(Object.entries(head).map(([field, cell]) => [field, text(cell)])),
    money: money.map(({ label, role, cells }) => [label, role, ...Object.values(cells).map(text)]),
    indicators: indicators.map(({ level1, level2, level3, cells: { level3: _, ...cells } }) => [
      level1,
      level2,
      level3,
      ...Object.entries(cells).map(([field, cell]) => `${field}=${text(cell)}`),
    ]),
    total: [text(total?.weight), text(total?.score)],
  };
}

const labels = loadFormLabels();
const PLAIN: Bend = {
  rows_before: 0,
  columns_before: 0,
  blank_row: false,
  label: (text) => text,
  levels: "merged",
  has_goal_rows: true,
  wide_names: true,
};

/** Labels as narrow columns and different hands print them. */
const LABELS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => [...text].join("\n"),
  (text) => `  ${text.slice(0, 2)}\n${text.slice(2)} `,
  (text) => [...text].join(" "),
  (text) => `${text.replace("(", "（").replace(")", "）")}：`,
];

const bends: fc.Arbitrary<Bend> = fc.record({
  rows_before: fc.nat(8),
  columns_before: fc.nat(5),
  blank_row: fc.boolean(),
  label: fc.constantFrom(...LABELS),
  levels: fc.constantFrom("merged" as const, "first" as const, "repeated" as const),
  has_goal_rows: fc.boolean(),
  wide_names: fc.boolean(),
});

const read = (bend: Bend) => readForms(draw(bend), { file: "f.xlsx", sheet: "s" }, labels);

describe("readForms(grid)", () => {
  test("reads a form as it is printed", () => {
    const [form, ...others] = read(PLAIN);
    expect(others).toEqual([]);
    expect(form).toMatchObject({ kind: "project_self_evaluation", layout: "national", range: "A1:K18", unit: "万元" });
    expect(form?.indicators.map(({ level1, level2, level3 }) => `${level1}/${level2}/${level3}`)).toEqual(
      INDICATORS.map(([level1, level2, level3]) => `${level1}/${level2}/${level3}`),
    );
    expect(form?.money.map(({ role, cells }) => [role, cells.executed?.text])).toEqual([
      ["total", "128.4"],
      ["fiscal_current", "118.65"],
      ["carry_over", "9.75"],
      ["other", ""],
    ]);
  });

  test("reads it the same wherever it stands and however it is bent", () => {
    const plain = said(read(PLAIN)[0] as Form);
    fc.assert(
      fc.property(bends, (bend) => {
        const forms = read(bend);
        expect(forms).toHaveLength(1);
        expect(said(forms[0] as Form)).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  test("reads forms that stand below each other on one sheet", () => {
    fc.assert(
      fc.property(fc.array(bends, { minLength: 2, maxLength: 4 }), (each) => {
        const rows: SheetRow[] = [];
        const merges: MergedRange[] = [];
        for (const bend of each.map((one) => ({ ...one, columns_before: 0 }))) {
          const below = (rows.at(-1)?.row ?? 0) + 1;
          const stacked = drawn({ ...bend, rows_before: below });
          rows.push(...stacked.rows);
          merges.push(...stacked.merges);
        }
        const forms = readForms(new Grid(rows, merges, 12), { file: "f", sheet: "s" }, labels);
        expect(forms.map(said)).toEqual(each.map(() => said(read(PLAIN)[0] as Form)));
      }),
      { numRuns: 60 },
    );
  });

  test("takes a list with a project's name in its head for no form", () => {
    const rows = [
      { row: 1, cells: ["项目名称", "主管部门", "得分"] },
      { row: 2, cells: ["一", "某局", "90"] },
    ];
    expect(readForms(new Grid(rows, [], 3), { file: "f", sheet: "s" }, labels)).toEqual([]);
  });
});
