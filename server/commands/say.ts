import { terminalLanguage } from "./language.ts";

/** A sentence in both languages; the terminal shows the person's own. */
export function say(zh: string, en: string): string {
  return terminalLanguage() === "zh" ? zh : en;
}
