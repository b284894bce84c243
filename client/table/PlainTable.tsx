import type { ComponentChildren } from "preact";
import { ScrollBox } from "../ScrollBox.tsx";

interface PlainTableProps {
  readonly caption: string;
  readonly heads: readonly { readonly text: string; readonly isNumber?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}

/** A short table that is read rather than worked with: no sorting, no scrolling of its own but sideways. */
export function PlainTable({ caption, heads, rows }: PlainTableProps) {
  return (
    <ScrollBox class="scroll" label={caption}>
      <table class="plain-table">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.text} scope="col" class={head.isNumber ? "number" : ""}>
                {head.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, at) =>
                at === 0 ? (
                  <th key={heads[at]?.text} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={heads[at]?.text} class={heads[at]?.isNumber ? "number" : ""}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
