import { count } from "../format.ts";
import { PRINTED_ROWS } from "../printing.ts";
import { say } from "../say.ts";
import { printText } from "../text/print.ts";

interface UnprintedRowsProps {
  readonly rows: number;
  /** Where all of them can be had, where that is an address. */
  readonly file: string | undefined;
}

/** Says on paper, under a table that is longer than what is printed, how many rows are missing and where they are. */
export function UnprintedRows({ rows, file }: UnprintedRowsProps) {
  if (rows <= PRINTED_ROWS) return null;
  const values = { part: count(PRINTED_ROWS), all: count(rows), rest: count(rows - PRINTED_ROWS) };
  return (
    <p class="unprinted">
      {say(printText.rest, values)}
      {file !== undefined && (
        <>
          {" · "}
          {say(printText.file)}
          <a href={file}>{decodeURI(new URL(file, location.href).href)}</a>
        </>
      )}
    </p>
  );
}
