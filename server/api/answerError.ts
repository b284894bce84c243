import type { Context } from "hono";
import { fillText } from "../intake/check/fillText.ts";
import { ApiError } from "./ApiError.ts";
import { isMessageCode, MESSAGES, type MessageCode } from "./messages.ts";

const LONGEST_PARAMETER = 100;
/** What the engine says of a statement names columns to choose from. */
const LONGEST_REASON = 500;

/**
 * The one place where an error becomes an answer: `{ error: { code, message_zh, message_en, parameter?, position? } }`. Errors nobody
 * foresaw go to the server's log with their stack and to the client without any detail.
 */
export function answerError(error: Error, context: Context): Response {
  const { code, parameters } = explain(error);
  if (code === "failed") console.error(error);
  return context.json(errorBody(code, parameters), MESSAGES[code].status, { "Cache-Control": "no-store" });
}

/** The one shape of all errors, in words of both languages. */
export function errorBody(code: MessageCode, parameters: Readonly<Record<string, string>>) {
  const { zh, en } = MESSAGES[code];
  const shortened = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      value.slice(0, name.startsWith("reason") ? LONGEST_REASON : LONGEST_PARAMETER),
    ]),
  );
  return {
    error: {
      code,
      message_zh: fillText(zh, shortened),
      message_en: fillText(en, shortened),
      ...(parameters.parameter !== undefined && { parameter: parameters.parameter }),
      ...(parameters.position !== undefined && { position: Number(parameters.position) }),
    },
  };
}

function explain(error: Error): { code: MessageCode; parameters: Readonly<Record<string, string>> } {
  if (error instanceof ApiError) return error;
  if (/^(INTERRUPT|Interrupted)/i.test(error.message)) return { code: "interrupted", parameters: {} };
  const { code, parameters } = error as Error & { code?: unknown; parameters?: Readonly<Record<string, string>> };
  return isMessageCode(code) ? { code, parameters: parameters ?? {} } : { code: "failed", parameters: {} };
}
