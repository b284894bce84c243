import type { ImportRequest } from "../../server/intake/importRequest.ts";

/** An import of these files of which nothing is said but what a test says. */
export function importRequest(files: readonly string[], said: Partial<ImportRequest> = {}): ImportRequest {
  const unsaid = { map: {}, set: {}, unit: null, encoding: null, sheet: null, author: "tester", title: "" };
  return { ...unsaid, ...said, files };
}
