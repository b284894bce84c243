import { describeRule } from "../intake/check/describeProblem.ts";
import { fillText } from "../intake/check/fillText.ts";
import type { ReadingPlace } from "../intake/check/hintWays.ts";
import { SENTENCES } from "./sentences.ts";
import type { Failure } from "./session.ts";

type Parameters = Readonly<Record<string, string>>;

/**
 * The sentences for an error: ours, or message and hint of the rule that a file or a request breaks; null where its code has no
 * words.
 */
export function failureText(code: string, parameters: Parameters, place: ReadingPlace = "page"): Failure | null {
  const sentence = isSaid(code) ? SENTENCES[code] : null;
  if (sentence !== null)
    return { code, message_zh: fillText(sentence.zh, parameters), message_en: fillText(sentence.en, parameters) };
  const message_zh = describeRule(code, parameters, "zh", place);
  return message_zh === code ? null : { code, message_zh, message_en: describeRule(code, parameters, "en", place) };
}

/** Why an import failed, for its session; faults that nobody foresaw go to the log, and the session says no more than that. */
export function failureOf(error: unknown): Failure {
  const { code, parameters } = error as { readonly code?: unknown; readonly parameters?: Parameters };
  const known = typeof code === "string" && code !== "failed" ? failureText(code, parameters ?? {}) : null;
  if (known !== null) return known;
  console.error(error);
  return failureText("failed", {}) ?? { code: "failed", message_zh: "", message_en: "" };
}

function isSaid(code: string): code is keyof typeof SENTENCES {
  return Object.hasOwn(SENTENCES, code);
}
