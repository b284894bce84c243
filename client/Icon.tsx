import type { IconNode } from "lucide";
import { h } from "preact";

/** A line icon of the one set in use. It is never alone: its name stands beside it or on the button that holds it. */
export function Icon({ node, size = 16 }: { node: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes], at) => h(tag, { ...attributes, key: at }))}
    </svg>
  );
}
