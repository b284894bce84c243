import { randomBytes } from "node:crypto";
import type { Session, UploadedFile } from "./session.ts";

/** A session of somebody that nothing has come for yet. */
export function newSession(author: string): Session {
  const at = new Date().toISOString();
  const time = at.replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
  return {
    id: `${time}-${randomBytes(2).toString("hex")}`,
    state: "uploading",
    title: "",
    author,
    created_at: at,
    files: [],
    request: { map: {}, set: {}, unit: null, encoding: null, sheet: null },
    progress: { stage: "upload", done: 0, total: null },
    ...NOTHING_YET,
  };
}

/** What a session does not have before its files have been read. */
export const NOTHING_YET = {
  draft: null,
  impact: null,
  is_outdated: false,
  snapshot: null,
  error: null,
  known: null,
} as const;

/** Files named in a title; of more it says how many. */
const NAMED = 3;

/** A title for files nobody has given one: the folder they came in, or their names. */
export function titleOf(files: readonly UploadedFile[]): string {
  const [folder, ...others] = new Set(files.map(({ name }) => (name.includes("/") ? name.split("/")[0] : "")));
  if (folder && others.length === 0 && files.length > 1) return `${folder}/ (${files.length})`;
  const named = files.slice(0, NAMED).map(({ name }) => name.split("/").at(-1));
  const more = files.length - named.length;
  return more > 0 ? `${named.join(", ")} +${more}` : named.join(", ");
}
