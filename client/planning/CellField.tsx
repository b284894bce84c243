import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../say.ts";
import type { PlanColumn } from "./planColumns.ts";
import type { useTyping } from "./useTyping.ts";

interface CellFieldProps {
  readonly typing: ReturnType<typeof useTyping>;
  readonly column: PlanColumn;
}

/** The field in a cell that is typed in: Enter and Tab take what is there, Escape drops it. */
export function CellField({ typing: { typing, take, drop, write }, column }: CellFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") take({ rows: event.shiftKey ? -1 : 1, columns: 0 });
    else if (event.key === "Tab") take({ rows: 0, columns: event.shiftKey ? -1 : 1 });
    else if (event.key === "Escape") drop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={field}
        class="cell-field"
        aria-label={say(column.head, { year: "" }).trim()}
        aria-invalid={typing?.error !== null}
        value={typing?.text ?? ""}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => typing?.error === null && take({ rows: 0, columns: 0 })}
      />
      {typing?.error && (
        <span class="cell-error" role="alert">
          {say(typing.error)}
        </span>
      )}
    </>
  );
}
