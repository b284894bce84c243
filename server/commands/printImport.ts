import { describeProblem } from "../intake/check/describeProblem.ts";
import type { ImportOutcome } from "../intake/importFiles.ts";
import type { Problem } from "../intake/problem.ts";
import type { FigureChange } from "../warehouse/impact.ts";
import { terminalLanguage } from "./language.ts";
import { say } from "./say.ts";

/** Problems of one rule shown to a person before "and so on"; `--json` has all. */
const SHOWN = 10;

/** Figures of `marts.year` that a person is shown; `--json` has all that change. */
const HEADLINES = [
  ["project_count", "项目数", "projects"],
  ["initial_yuan", "年初预算", "initial budget"],
  ["adjusted_yuan", "全年预算", "adjusted budget"],
  ["executed_yuan", "执行", "executed"],
  ["saving_yuan", "事前审减", "saved by ex-ante reviews"],
  ["target_funds_yuan", "绩效目标资金", "funds with targets"],
  ["self_evaluated_funds_yuan", "自评资金", "self-evaluated funds"],
  ["cut_yuan", "结果应用压减", "cut"],
  ["cancel_yuan", "结果应用取消", "cancelled"],
  ["recover_yuan", "收回", "recovered"],
] as const;

/** Prints everything an import came to as one JSON object; all problems, with their messages. */
export function printImportJson(outcome: ImportOutcome): void {
  const { state, manifest, problems, forms, impact, snapshot } = outcome;
  const isKept = state === "published" || state === "known";
  const { kinds, control_totals } = manifest;
  const reported = problems.map((problem) => ({
    ...problem,
    message: describeProblem(problem, terminalLanguage(), "command_line"),
  }));
  console.log(
    JSON.stringify(
      { state, batch: isKept ? manifest.id : null, snapshot, kinds, control_totals, impact, problems: reported, forms },
      null,
      1,
    ),
  );
}

/** Prints the same for a person: rows by kind, control totals, problems by rule, headline figures before and after. */
export function printImport(outcome: ImportOutcome): void {
  const { manifest, problems, impact } = outcome;
  for (const [kind, { read, kept, refused, replaced }] of Object.entries(manifest.kinds)) {
    if (read === 0) continue;
    console.log(
      say(
        `${kind}\t读 ${read} 行,留 ${kept},拒 ${refused},替换 ${replaced}`,
        `${kind}\t${read} rows read, ${kept} kept, ${refused} refused, ${replaced} replaced`,
      ),
    );
  }
  for (const { sheet, cell, column, printed, computed, difference } of manifest.control_totals) {
    const mark = Number(difference) === 0 ? "=" : "≠";
    console.log(
      say(
        `合计 ${sheet} ${cell} ${column}\t${printed} ${mark} ${computed}`,
        `total ${sheet} ${cell} ${column}\t${printed} ${mark} ${computed}`,
      ),
    );
  }
  for (const group of byRule(problems)) printProblems(group);
  for (const [figure, zh, en] of HEADLINES)
    printChanges(
      say(zh, en),
      impact.figures.filter((change) => change.figure === figure),
    );
  for (const change of impact.published_figures)
    printChanges(say(`公布数 ${change.figure}`, `published ${change.figure}`), [change]);
  console.log(conclusion(outcome));
}

const LEVELS = {
  error: () => say("错误", "error"),
  warning: () => say("警告", "warning"),
  info: () => say("提示", "note"),
} as const;

function byRule(problems: readonly Problem[]): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.rule);
    if (group) group.push(problem);
    else groups.set(problem.rule, [problem]);
  }
  return [...groups.values()];
}

function printProblems(group: readonly Problem[]): void {
  for (const problem of group.slice(0, SHOWN)) {
    const place = [problem.file, problem.sheet, problem.cell].filter((part) => part !== "").join(" ");
    const level = LEVELS[problem.severity]();
    console.log(`${level}\t${place}\t${describeProblem(problem, terminalLanguage(), "command_line")}`);
  }
  const more = group.length - SHOWN;
  if (more > 0)
    console.log(say(`\t另有 ${more} 处同类问题(--json 列出全部)`, `\t${more} more of this kind (--json lists all)`));
}

function printChanges(name: string, changes: readonly FigureChange[]): void {
  for (const { fiscal_year, before, after } of changes)
    console.log(`${fiscal_year} ${name}\t${before ?? "—"} → ${after ?? "—"}`);
}

function conclusion({ state, manifest, snapshot }: ImportOutcome): string {
  if (state === "published")
    return say(
      `已接受批次 ${manifest.id},发布快照 ${snapshot}`,
      `accepted batch ${manifest.id}, published snapshot ${snapshot}`,
    );
  if (state === "checked") return say("检查完毕,未接受任何数据", "checked; nothing was accepted");
  if (state === "known")
    return say(
      `这些文件已在批次 ${manifest.id} 中,未再导入`,
      `these files are in batch ${manifest.id} already; not imported again`,
    );
  return say("文件有问题,未接受任何数据", "the files have problems; nothing was accepted");
}
