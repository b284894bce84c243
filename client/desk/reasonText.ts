import { say } from "../say.ts";
import { reasons } from "../text/desk.ts";

/** Why something was taken for what it is, in words. */
export function reasonText(reason: string): string {
  const text = reasons[reason];
  return text ? say(text) : reason;
}
