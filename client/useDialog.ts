import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DialogProps {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: Event) => void;
}

/** What makes a `<dialog>` one of this house: open while it is there, closed by Escape, and then the focus is where it was. */
export function useDialog(close: () => void): DialogProps {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    ref.current?.showModal();
    return () => opener instanceof HTMLElement && opener.focus();
  }, []);
  const onCancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  return { ref, onCancel };
}
