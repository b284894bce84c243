import { say } from "../say.ts";
import { ceilingKindText, planningText } from "../text/planning.ts";
import type { Lang } from "../text/text.ts";
import { UNKNOWN } from "./arithmetic/Line.ts";
import type { Ceiling, CeilingKind } from "./arithmetic/Scenario.ts";
import type { Evidence } from "./Evidence.ts";

/** Names of the groups that ceilings can hold, by kind and code. */
export type GroupNames = Readonly<Record<CeilingKind, ReadonlyMap<string, string>>>;

/** Reads the names of departments, function classes and fund types off the evidence; a code without a name stands for itself. */
export function groupNamesOf(evidence: readonly Evidence[], lang: Lang): GroupNames {
  const names = {
    department: new Map<string, string>(),
    function_class: new Map<string, string>(),
    fund_type: new Map<string, string>(),
    whole: new Map([["", say(ceilingKindText.whole)]]),
  };
  for (const { row, line } of evidence) {
    const { department, function_class, fund_type } = line.groups;
    const className = lang === "zh" ? row.function_class_name : row.function_class_name_en;
    names.department.set(department, row.department_name);
    names.function_class.set(function_class, className ?? named(function_class));
    names.fund_type.set(fund_type, named(fund_type));
  }
  return names;
}

/** What a ceiling holds, in words. */
export function nameOfCeiling({ by, code }: Ceiling, names: GroupNames): string {
  return names[by].get(code ?? "") ?? named(code ?? "");
}

function named(code: string): string {
  return code === UNKNOWN ? say(planningText.unknown) : code;
}
