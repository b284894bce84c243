import { failureText } from "../desk/failureText.ts";
import { say } from "./say.ts";

/**
 * The sentence for an error, in the person's language: ours, or message and hint of the rule that a file or a request breaks; the
 * error's own message where its code has no words.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, parameters = {} } = error as Error & { code?: unknown; parameters?: Readonly<Record<string, string>> };
  const known = typeof code === "string" && code !== "failed" ? failureText(code, parameters, "command_line") : null;
  return known === null ? error.message : say(known.message_zh, known.message_en);
}
