import type { Context } from "hono";
import { TooManyRows } from "../exports/TooManyRows.ts";
import { ApiError } from "./ApiError.ts";
import { isMessageCode, MESSAGES, type MessageCode } from "./messages.ts";

/**
 * The one place where an error becomes an answer: `{ error: { code, message_zh, message_en, parameter? } }`. Errors nobody
 * foresaw go to the server's log with their stack and to the client without any detail.
 */
export function answerError(error: Error, context: Context): Response {
  const { code, parameters } = explain(error);
  if (code === "failed") console.error(error);
  const { status, zh, en } = MESSAGES[code];
  const body = {
    error: {
      code,
      message_zh: fill(zh, parameters),
      message_en: fill(en, parameters),
      ...(parameters.parameter !== undefined && { parameter: parameters.parameter }),
    },
  };
  return context.json(body, status, { "Cache-Control": "no-store" });
}

function explain(error: Error): { code: MessageCode; parameters: Readonly<Record<string, string>> } {
  if (error instanceof ApiError) return error;
  if (error instanceof TooManyRows) return { code: "too_many_rows", parameters: { maximum: String(error.maximum) } };
  if (/^(INTERRUPT|Interrupted)/i.test(error.message)) return { code: "interrupted", parameters: {} };
  const { code, parameters } = error as Error & { code?: unknown; parameters?: Readonly<Record<string, string>> };
  return isMessageCode(code) ? { code, parameters: parameters ?? {} } : { code: "failed", parameters: {} };
}

function fill(text: string, parameters: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (parameters[name] ?? "").slice(0, 100));
}
