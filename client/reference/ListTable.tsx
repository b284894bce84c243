import { Trash2 } from "lucide";
import { Icon } from "../Icon.tsx";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { referenceText } from "../text/reference.ts";
import { view } from "../view.ts";
import { ListCell } from "./ListCell.tsx";
import type { List, ListFinding } from "./lists.ts";
import { moveByKey } from "./moveByKey.ts";
import type { EditedRows } from "./useRows.ts";

interface ListTableProps {
  readonly list: List;
  readonly rows: EditedRows;
  readonly findings: readonly ListFinding[];
}

/** The head of a file is its row 1. */
const FIRST_ROW = 2;

/** Every cell can be written in; what differs from the list in force is marked, and so is what is wrong. */
export function ListTable({ list, rows, findings }: ListTableProps) {
  const { lang } = view.value;
  return (
    <ScrollBox class="scroll" label={list[lang]}>
      <table class="plain-table reference-table" onKeyDown={(event) => moveByKey(event, rows.add)}>
        <caption class="unseen">{list[lang]}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {say(referenceText.row)}
            </th>
            {list.columns.map((column) => (
              <th key={column.name} scope="col">
                {column[lang]}
                {column.required && <abbr title={say(referenceText.needed)}> *</abbr>}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">{say(referenceText.remove)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.all.map((row, at) => (
            <tr key={row.id} data-new={row.before === null}>
              <th scope="row" class="number muted">
                {at + FIRST_ROW}
              </th>
              {list.columns.map((column) => (
                <td key={column.name}>
                  <ListCell
                    column={column}
                    row={at + FIRST_ROW}
                    value={row.cells[column.name] ?? ""}
                    isChanged={row.before !== null && row.cells[column.name] !== row.before[column.name]}
                    isWrong={findings.some((one) => one.row === at + FIRST_ROW && one.column === column.name)}
                    onChange={(value) => rows.set(row.id, column.name, value)}
                  />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  class="plain"
                  aria-label={say(referenceText.deleteRow, { row: String(at + FIRST_ROW) })}
                  onClick={() => rows.remove(row.id)}
                >
                  <Icon node={Trash2} />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.all.length === 0 && <p class="muted">{say(referenceText.noRows)}</p>}
    </ScrollBox>
  );
}
