import type { ImportSession } from "./imports.ts";

/** What answers about a draft are kept under: while the files are read again, those about the last one stay good. */
export function draftKey({ id, draft, request, read_as = request }: ImportSession): string {
  return `${id} ${draft?.batch} ${JSON.stringify(read_as)}`;
}
