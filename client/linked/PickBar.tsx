import { X } from "lucide";
import type { GroupRow, Picked } from "../api.ts";
import { Icon } from "../Icon.tsx";
import { withPick } from "../picks.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { codeText } from "../text/codes.ts";
import { linkedText } from "../text/linked.ts";
import type { Text } from "../text/text.ts";
import { go, view } from "../view.ts";
import { groupName } from "./groupName.ts";
import type { Linked } from "./useLinked.ts";
import "../styles/linked.css";

/** What the page is narrowed to, in words, each pick with a cross that takes it away; before the first pick, how to make one. */
export function PickBar({ linked, hint = linkedText.hint }: { linked: Linked; hint?: Text }) {
  const picks = Object.entries(linked.picks);
  const { pick } = view.value;
  return (
    <div class="pick-bar" role="status">
      {picks.length === 0 ? (
        <span class="muted">{say(hint)}</span>
      ) : (
        <>
          <span class="muted">{say(linkedText.chosen)}</span>
          {picks.map(([column, picked]) => {
            const words = pickWords(linked, column, picked);
            return (
              <button
                key={column}
                type="button"
                class="pick"
                aria-label={say(linkedText.remove, { pick: words })}
                onClick={() => go({ pick: withPick(pick, column, null) })}
              >
                {words}
                <Icon node={X} size={14} />
              </button>
            );
          })}
          <button type="button" class="plain" onClick={() => go({ pick: {} })}>
            {say(linkedText.clear)}
          </button>
        </>
      )}
    </div>
  );
}

function pickWords(linked: Linked, column: string, picked: Picked): string {
  const meaning = latest(linked.answer)?.columns.find(({ name }) => name === column);
  const name = meaning?.[view.value.lang] ?? column;
  const values = "values" in picked ? picked.values.map((value) => valueWords(linked, column, value)) : null;
  return say(linkedText.pick, {
    column: name,
    values: values?.join(say(linkedText.and)) ?? bandWords(linked, column, picked),
  });
}

/** A value as its figure calls it; a group that other picks have emptied is called by its code. */
function valueWords({ charts, answer }: Linked, column: string, value: string | null): string {
  const { lang } = view.value;
  const chart = charts.find(({ by }) => by[0] === column);
  const isMeant = (row: GroupRow) => (value === null ? row[column] === null : String(row[column]) === value);
  const row = chart && latest(answer)?.groups[chart.id]?.rows.find(isMeant);
  if (chart && row) return groupName(chart, row, lang);
  return value === null ? say(linkedText.notStated) : (codeText(column, value)?.[lang] ?? value);
}

function bandWords({ charts }: Linked, column: string, picked: Picked): string {
  if ("values" in picked) return "";
  const width = charts.find(({ by }) => by[0] === column)?.band?.width ?? 0;
  const { from } = picked;
  const to = picked.to === null ? null : String(Number(picked.to) + width);
  if (from === null) return say(linkedText.atMost, { to: to ?? "" });
  return to === null ? say(linkedText.atLeast, { from }) : say(linkedText.band, { from, to });
}
