import type { stepNames } from "../text/desk.ts";

/** Scrolls to a step of an import and gives it the focus, so that the keyboard goes on from there. */
export function leadTo(name: keyof typeof stepNames): void {
  const section = document.getElementById(`desk-${name}`);
  section?.scrollIntoView({ block: "start" });
  section?.focus({ preventScroll: true });
}
