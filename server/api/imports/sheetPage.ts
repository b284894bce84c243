import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Desk } from "../../desk/Desk.ts";
import type { SessionRecord } from "../../desk/SessionRecord.ts";
import { sessionSource } from "../../desk/sessionSource.ts";
import { readAside } from "../readAside.ts";
import type { PageRequest, SheetPage } from "./readPage.ts";

const ENTRY = new URL("./readPage.process.ts", import.meta.url);

/** Some rows of a sheet of a session, as they were uploaded; read in a process of its own. */
export function sheetPage(
  { store }: Desk,
  record: SessionRecord,
  { file, sheet, ...part }: Pick<PageRequest, "file" | "sheet" | "first_row" | "count" | "skips_blanks">,
): Promise<SheetPage> {
  const { path, uploaded, encoding, sha256 } = sessionSource(store, record, file);
  const key = createHash("sha256").update(`${sha256}/${file}/${encoding}`).digest("hex").slice(0, 16);
  const cache = join(store.temporary, `sheets-${key}`);
  return readAside<PageRequest, SheetPage>(ENTRY, { path, uploaded, file, encoding, sheet, cache, ...part });
}
