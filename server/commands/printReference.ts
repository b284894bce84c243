import { join } from "node:path";
import type { ListFinding } from "../reference/listFinding.ts";
import type { Impact } from "../warehouse/impact.ts";
import { PROJECT } from "../warehouse/projectFolders.ts";
import { readList } from "../warehouse/readList.ts";
import { say } from "./say.ts";

/** What came of changing a list. */
export interface ReferenceOutcome {
  readonly state: "published" | "checked";
  readonly batch: string | null;
  readonly snapshot: string | null;
  readonly impact: Impact;
}

/** Prints every figure that moves, in the words of the glossary, and what was published. */
export function printReferenceChange(outcome: ReferenceOutcome, isJson: boolean): void {
  if (isJson) {
    console.log(JSON.stringify(outcome, null, 1));
    return;
  }
  const { state, batch, snapshot, impact } = outcome;
  const words = new Map(readList(join(PROJECT.reference, "glossary.csv")).map((entry) => [entry.name, entry]));
  const changes = [...impact.figures, ...impact.published_figures];
  for (const { fiscal_year, figure, before, after } of changes) {
    const entry = words.get(figure);
    const name = entry === undefined ? figure : say(entry.zh ?? figure, entry.en ?? figure);
    console.log(`${fiscal_year} ${name}\t${before ?? "—"} → ${after ?? "—"}`);
  }
  if (changes.length === 0) console.log(say("年度数字没有变化", "no figure of a year changes"));
  console.log(
    state === "published"
      ? say(`已接受批次 ${batch},发布快照 ${snapshot}`, `accepted batch ${batch}, published snapshot ${snapshot}`)
      : say("检查完毕,未作任何修改", "checked; nothing was changed"),
  );
}

/** Prints what is wrong with a list, place by place. */
export function printFindings(findings: readonly ListFinding[], isJson: boolean): void {
  if (isJson) {
    console.log(JSON.stringify({ state: "refused", findings }, null, 1));
    return;
  }
  for (const { list, row, column, message_zh, message_en } of findings) {
    const place = [list, row === null ? "" : say(`第 ${row} 行`, `row ${row}`), column].filter((part) => part !== "");
    console.log(`${place.join(" ")}\t${say(message_zh, message_en)}`);
  }
}
