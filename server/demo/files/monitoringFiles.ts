import { type CityYear, isTargeted } from "../city.ts";
import { type Observation, observeDepartments, observeProjects } from "../monitoring.ts";
import { Random } from "../Random.ts";
import { writeCsv } from "../writeCsv.ts";
import type { PlannedFile } from "./DemoFile.ts";

const FINDINGS = [
  ["预算执行率", "目标完成率", "全年预计完成", "偏差原因", "原因说明", "完成可能性", "处理措施", "报送日期"],
  ["整改完成日期"],
].flat();

/** Monitoring lists: projects in July and those that lag once more in October, whole departments in July. */
export function monitoringFiles(year: CityYear): PlannedFile[] {
  const { plan } = year;
  const projects = ["年度", "截止月份", "项目编码", ...FINDINGS];
  const departments = ["年度", "截止月份", "类型", "部门编码", ...FINDINGS];
  return [
    {
      name: `${plan.year}年度项目绩效运行监控.csv`,
      write: (path) =>
        writeCsv(
          path,
          projects,
          observedProjects(year).map((row) => cells(row, [])),
        ),
    },
    {
      name: `${plan.year}年度部门整体绩效运行监控.csv`,
      write: (path) =>
        writeCsv(
          path,
          departments,
          observedDepartments(year).map((row) => cells(row, ["部门整体"])),
        ),
    },
  ];
}

function observedProjects({ plan, lines }: CityYear): Observation[] {
  const monitored = lines.filter(
    ({ project }) =>
      isTargeted(project, plan) && new Random(`monitored/${project.serial}`).chance(plan.monitored_share),
  );
  const july = observeProjects(monitored, plan, 7);
  const lagging = monitored.filter((_, index) => july[index]?.measure !== "");
  return [...july, ...observeProjects(lagging, plan, 10)];
}

/** So many departments as the plan says, more of the same ones each year. */
function observedDepartments({ plan, lines }: CityYear): Observation[] {
  const codes = [...new Set(lines.map(({ department }) => department.code))];
  const order = codes.map((code) => ({ code, place: new Random(`monitored/${code}`).next() }));
  order.sort((left, right) => left.place - right.place);
  const chosen = order.slice(0, plan.monitored_departments).map(({ code }) => code);
  return observeDepartments(lines, plan, 7, chosen);
}

function cells(row: Observation, type: readonly string[]): string[] {
  return [
    ...[`${row.year}`, `${row.month}月`, ...type, row.subject_code, percent(row.execution_rate)],
    ...[percent(row.attainment_rate), row.expected_year_end, row.causes.join(";"), row.note, row.likelihood],
    ...[row.measure, row.submitted_on, row.rectified_on],
  ];
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(2)}%`;
}
