import { writeFileSync } from "node:fs";
import { zipArchive } from "../faults/zipArchive.ts";
import { type BenchCell, workbookBytes } from "./workbookBytes.ts";

/** Merged cells of the form: its title, and the labels that stand beside several rows. */
const MERGES = [
  ...["A1:I1", "A2:I2", "A3:B3", "C3:I3", "A4:B4", "C4:E4", "G4:I4", "A5:C5", "A6:B9", "A10:A11", "B10:E10", "F10:I10"],
  ...["B11:E11", "F11:I11", "A13:A28", "A29:F29"],
];

/**
 * Writes a zip of `count` workbooks to `path`, each the self-evaluation of one project on the official form: department, money,
 * goals and 16 indicators with their scores.
 */
export async function generateForms(path: string, count: number): Promise<void> {
  const files: Record<string, Buffer> = {};
  for (let at = 1; at <= count; at += 1) {
    const department = `第${1 + (at % 60)}局`;
    files[`自评表/${department}/${at}.xlsx`] = Buffer.from(
      await workbookBytes("自评表", formRows(at, department), MERGES),
    );
  }
  writeFileSync(path, zipArchive(files));
}

function* formRows(at: number, department: string): Generator<readonly BenchCell[]> {
  const budget = 100 + (at % 400);
  const paid = budget * (at % 2 === 0 ? 1 : 0.95);
  const rate = { number: String(paid / budget), style: "percent" } as const;
  const money = (label: string, ...amounts: number[]) => [null, null, label, ...amounts.map(number)];
  yield ["项目支出绩效自评表"];
  yield ["(2024年度)"];
  yield ["项目名称", null, `第${at}号项目`];
  yield ["主管部门", null, department, null, null, "实施单位", `${department}事务中心`];
  yield ["项目资金\n(万元)", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
  yield [...money("年度资金总额", budget, budget, paid, 10), rate, number((10 * paid) / budget)];
  yield money("其中:当年财政拨款", budget, budget, paid);
  yield money("上年结转资金", 0, 0, 0);
  yield money("其他资金", 0, 0, 0);
  yield ["年度总体目标", "预期目标", null, null, null, "实际完成情况"];
  yield [null, `完成第${at}号项目全部建设内容,保障正常运行。`, null, null, null, "已按期完成全部建设内容。"];
  yield [
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ];
  yield* indicatorRows(at);
  yield ["总分", null, null, null, null, null, number(100), number((10 * paid) / budget + 90)];
}

const INDICATORS: Readonly<Record<string, readonly string[]>> = {
  产出指标: ["数量指标", "质量指标", "时效指标", "成本指标"],
  效益指标: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
};

function* indicatorRows(at: number): Generator<readonly BenchCell[]> {
  for (const [first, seconds] of Object.entries(INDICATORS)) {
    for (const [index, second] of seconds.entries()) {
      for (const part of [1, 2]) {
        const target = 10 * part + (at % 9);
        const score = first === "产出指标" ? (second === "数量指标" ? 10 : 5) : 5;
        const [above, name] = [index === 0 && part === 1 ? first : null, `${second.slice(0, 2)}完成情况${part}`];
        yield [
          null,
          above,
          part === 1 ? second : null,
          name,
          `≥${target}个`,
          `${target + 1}个`,
          number(score),
          number(score),
        ];
      }
    }
  }
}

function number(value: number): BenchCell {
  return { number: String(value) };
}
