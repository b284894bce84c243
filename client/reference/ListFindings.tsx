import { say } from "../say.ts";
import { referenceText } from "../text/reference.ts";
import { view } from "../view.ts";
import type { List, ListFinding } from "./lists.ts";

/** What is wrong with a list, place by place. */
export function ListFindings({ list, findings }: { list: List; findings: readonly ListFinding[] }) {
  const { lang } = view.value;
  if (findings.length === 0) return null;
  const placeOf = ({ row, column }: ListFinding) => {
    const label = list.columns.find(({ name }) => name === column)?.[lang] ?? column;
    return row === null ? label : say(referenceText.place, { row: String(row), column: label });
  };
  return (
    <section class="reference-findings" role="alert">
      <h3>{say(referenceText.findings, { count: String(findings.length) })}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.row} ${finding.column} ${finding.rule}`}>
            <b>{placeOf(finding)}</b> <span class="bad">{lang === "zh" ? finding.message_zh : finding.message_en}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
