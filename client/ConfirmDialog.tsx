import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { say } from "./say.ts";
import type { Text } from "./text/text.ts";
import { useDialog } from "./useDialog.ts";

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly yes: string;
  readonly no: Text;
  readonly isBusy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Names what will happen and asks once; Escape and the first button leave everything as it is. */
export function ConfirmDialog({ title, children, yes, no, isBusy = false, onYes, onNo }: ConfirmDialogProps) {
  const id = useId();
  const dialog = useDialog(() => !isBusy && onNo());
  return (
    <dialog {...dialog} class="confirm" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <div class="confirm-buttons">
        <button type="button" class="field" disabled={isBusy} onClick={onNo}>
          {say(no)}
        </button>
        <button type="button" class="field primary" disabled={isBusy} onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
