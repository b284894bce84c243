/**
 * The cells of one line of JSON, by key; null for a line that is not an object. Numbers keep the digits they are
 * written with (a JavaScript number would lose the last ones of long amounts), null is blank, booleans are `TRUE` and
 * `FALSE`, lists and objects stay JSON.
 */
export function parseJsonObject(line: string): ReadonlyMap<string, string> | null {
  try {
    const value: unknown = JSON.parse(
      line.replaceAll(STRING_OR_NUMBER, (token, number?: string) => (number ? `"${number}"` : token)),
    );
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([key, cell]) => [key, cellText(cell)]));
  } catch {
    return null;
  }
}

/** Strings are matched so that digits inside them are passed over. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)/g;

function cellText(value: unknown): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  return typeof value === "boolean" ? String(value).toUpperCase() : JSON.stringify(value);
}
