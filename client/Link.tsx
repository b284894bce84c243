import type { ComponentChildren } from "preact";
import type { View } from "./url.ts";
import { go, hrefOf } from "./view.ts";

interface LinkProps {
  readonly to: Partial<View>;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly tabIndex?: number;
  readonly "aria-label"?: string;
  readonly "aria-current"?: "page" | "true" | undefined;
}

/** A real link to a view of this application: opens in place, or in a new tab when asked for one. */
export function Link({ to, children, ...rest }: LinkProps) {
  const open = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={hrefOf(to)} onClick={open}>
      {children}
    </a>
  );
}
