import { type Problem, sheetProblem } from "../problem.ts";
import type { UnreadableFile } from "./UnreadableFile.ts";

/**
 * A file that cannot be read as a problem among others, for files that nobody named one by one. What its rule needs to be said
 * goes into the fields that a problem has: limits are computed values, sizes printed ones, everything else is the value.
 */
export function unreadableProblem(
  { code, parameters }: Pick<UnreadableFile, "code" | "parameters">,
  file: string,
  severity: Problem["severity"] = "error",
): Problem {
  const { sheet = "", row, line, bytes, limit, value, reason, encoding, sheets, path } = parameters;
  const place = row ?? line;
  return {
    ...sheetProblem({ file, sheet }, code, severity),
    row: place === undefined ? null : Number(place),
    value: value ?? reason ?? encoding ?? sheets ?? path ?? "",
    printed: bytes ?? null,
    computed: limit ?? null,
  };
}

/** The parameters of the rule of such a problem, by the names they had. */
export function unreadableParameters({ row, value, printed, computed }: Problem): Record<string, string> {
  return {
    line: `${row ?? ""}`,
    bytes: printed ?? "",
    limit: computed ?? "",
    ...Object.fromEntries(["reason", "encoding", "sheets", "path"].map((name) => [name, value])),
  };
}
