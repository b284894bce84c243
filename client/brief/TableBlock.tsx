import type { BriefTable } from "../api.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { Runs } from "./Runs.tsx";

/** A table under its caption; every number leads to its explanation. */
export function TableBlock({ table }: { table: BriefTable }) {
  const { caption, heads, rows, note } = table;
  const look = (at: number) => (heads[at]?.is_number ? "number" : "");
  return (
    <div class="brief-table">
      <ScrollBox class="scroll" label={caption}>
        <table class="plain-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {heads.map(({ text }, at) => (
                <th key={text} scope="col" class={look(at)}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, is_total }, index) => (
              <tr key={index} class={is_total ? "total" : ""}>
                {cells.map((cell, at) =>
                  at === 0 ? (
                    <th key={at} scope="row">
                      <Runs runs={[cell]} />
                    </th>
                  ) : (
                    <td key={at} class={look(at)}>
                      <Runs runs={[cell]} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {note !== null && <small class="muted">{note}</small>}
    </div>
  );
}
