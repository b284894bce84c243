import type { ComponentChildren, JSX, RefObject } from "preact";
import { isPrinting } from "./printing.ts";

interface ScrollBoxProps {
  readonly class: string;
  readonly label: string;
  readonly children: ComponentChildren;
  readonly box?: RefObject<HTMLElement | null>;
  readonly height?: number;
  readonly onKeyDown?: JSX.IntrinsicElements["section"]["onKeyDown"];
}

/** A part of the page that scrolls on its own, and so takes the focus: the arrow keys move it. Paper has all of its height. */
export function ScrollBox({ label, box, height, children, ...rest }: ScrollBoxProps) {
  return (
    <section
      {...rest}
      {...(box ? { ref: box } : {})}
      {...(height === undefined || isPrinting.value ? {} : { style: { maxHeight: `${height}px` } })}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus it could not be scrolled by keyboard.
      tabIndex={0}
    >
      {children}
    </section>
  );
}
