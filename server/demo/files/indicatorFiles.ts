import { type CityYear, isTargeted } from "../city.ts";
import { type IndicatorLibrary, makeIndicators } from "../indicators.ts";
import { Random } from "../Random.ts";
import { writeCsv } from "../writeCsv.ts";
import type { PlannedFile } from "./DemoFile.ts";

const TARGET_HEADER = [
  ["年度", "项目编码", "指标序号", "一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "度量单位", "分值"],
  ["批复日期", "公开日期"],
].flat();
const RESULT_HEADER = [...TARGET_HEADER, "实际完成值", "得分", "偏差原因分析及改进措施"];
const OPERATORS = { ">=": "≥", "<=": "≤", "=": "=", text: "定性" };

/** Targets of the year in progress; of a finished year targets with their results. One row an indicator. */
export function indicatorFiles(year: CityYear, library: IndicatorLibrary): PlannedFile[] {
  const { plan, isInProgress } = year;
  const name = isInProgress ? `${plan.year}年度绩效目标.csv` : `${plan.year}年度绩效指标完成情况.csv`;
  const header = isInProgress ? TARGET_HEADER : RESULT_HEADER;
  return [{ name, write: (path) => writeCsv(path, header, indicatorRows(year, library)) }];
}

function* indicatorRows({ plan, lines, isInProgress }: CityYear, library: IndicatorLibrary): Generator<string[]> {
  for (const { project } of lines) {
    if (!isTargeted(project, plan)) continue;
    const random = new Random(`approved/${plan.year}/${project.serial}`);
    const approved = `${plan.year}-02-${String(random.integer(1, 28)).padStart(2, "0")}`;
    const disclosed = random.chance(0.82) ? `${plan.year}-03-${String(random.integer(1, 28)).padStart(2, "0")}` : "";
    for (const [index, row] of makeIndicators(library, project, plan.year, !isInProgress).entries()) {
      const target = [
        ...[`${plan.year}`, project.code, `${index + 1}`, row.level1, row.level2, row.level3, OPERATORS[row.operator]],
        ...[row.target, row.unit, `${row.weight}`, approved, disclosed],
      ];
      yield isInProgress ? target : [...target, row.actual, `${row.score}`, row.reason];
    }
  }
}
