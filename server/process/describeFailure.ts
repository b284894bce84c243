import type { ChildError } from "./messages.ts";

/** An error as it crosses the border between processes: a string `code` and its `parameters` go along. */
export function describeFailure(error: unknown): ChildError {
  if (!(error instanceof Error)) return { code: "failed", message: String(error) };
  const { code, parameters } = error as Error & { code?: unknown; parameters?: Record<string, string> };
  return {
    code: typeof code === "string" ? code : "failed",
    message: error.message,
    ...(parameters && { parameters }),
  };
}
