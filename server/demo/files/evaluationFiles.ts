import type { CityYear } from "../city.ts";
import type { IndicatorLibrary } from "../indicators.ts";
import type { Judgement } from "../judgements.ts";
import { sumOf, wanText } from "../money.ts";
import { type SelfEvaluation, selfEvaluateDepartments, selfEvaluateProjects } from "../selfEvaluations.ts";
import { writeCsv } from "../writeCsv.ts";
import { type ListColumn, type ListSheet, writeList } from "../writeList.ts";
import type { PlannedFile } from "./DemoFile.ts";
import { linesInForms } from "./formFiles.ts";

/** Self-evaluations of projects and whole departments as CSV, and the finance bureau's list of evaluations by others. */
export function evaluationFiles(year: CityYear, library: IndicatorLibrary): PlannedFile[] {
  const inForms = new Set(linesInForms(year).map(({ project }) => project.code));
  const label = `${year.plan.year}年度`;
  return [
    {
      name: `${label}项目支出自评结果.csv`,
      write: (path) =>
        writeCsv(
          path,
          selfHeader("项目编码"),
          selfEvaluateProjects(year, library)
            .filter(({ code }) => !inForms.has(code))
            .map((row) => selfCells(row, "项目")),
        ),
    },
    {
      name: `${label}部门整体自评结果.csv`,
      write: (path) =>
        writeCsv(
          path,
          selfHeader("部门编码"),
          selfEvaluateDepartments(year).map((row) => selfCells(row, "部门整体")),
        ),
    },
    { name: `${label}绩效评价结果清单.xlsx`, write: (path) => writeList(path, judgementSheets(year)) },
  ];
}

function selfHeader(subject: string): string[] {
  return ["评价年度", "类型", subject, "评价方式", "涉及资金(万元)", "自评得分", "等级", "报告日期"];
}

function selfCells({ year, code, funds, score, rating, reported_on }: SelfEvaluation, type: string): string[] {
  return [`${year}`, type, code, "单位自评", wanText(funds), `${score}`, rating, reported_on];
}

const KINDS: Record<Judgement["kind"], string> = {
  finance: "财政评价",
  department: "部门评价",
  third_party: "第三方评价",
};

function judgementSheets(year: CityYear): ListSheet<Judgement>[] {
  return (["finance", "department", "third_party"] as const).map((kind) => ({
    name: KINDS[kind],
    title: `${year.plan.year}年度${KINDS[kind]}结果清单`,
    columns: judgementColumns(year, kind === "third_party"),
    rows: year.judgements.filter((judgement) => judgement.kind === kind),
  }));
}

function judgementColumns({ lines }: CityYear, isWhole: boolean): ListColumn<Judgement>[] {
  const byProject = new Map(lines.map((line) => [line.project, line.adjusted]));
  const fundsOf = ({ project, department }: Judgement) =>
    project === null
      ? sumOf(
          lines.filter((line) => line.department === department),
          ({ adjusted }) => adjusted,
        )
      : (byProject.get(project) ?? 0);
  const subject: ListColumn<Judgement>[] = isWhole
    ? [{ header: "部门编码", width: 12, text: ({ department }) => department?.code ?? "" }]
    : [
        { header: "项目编码", width: 24, text: ({ project }) => project?.code ?? "" },
        { header: "项目名称", width: 44, text: ({ project }) => project?.name ?? "" },
      ];
  return [
    { header: "评价年度", width: 10, text: ({ year }) => `${year}年` },
    { header: "类型", width: 10, text: () => (isWhole ? "部门整体" : "项目") },
    ...subject,
    { header: "评价方式", width: 12, text: ({ kind }) => KINDS[kind] },
    { header: "涉及资金", width: 14, money: fundsOf },
    { header: "得分", width: 8, text: ({ score }) => score },
    { header: "评价等级", width: 10, text: ({ rating }) => rating },
    { header: "评价机构", width: 24, text: ({ evaluator }) => evaluator },
    { header: "报告日期", width: 14, text: ({ reported_on }) => reported_on },
  ];
}
