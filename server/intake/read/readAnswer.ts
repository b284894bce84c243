import type { ReadFile } from "./readOne.ts";
import type { Sheet } from "./sheet.ts";

/** What became of a file that a thread was to read: the file, without the functions that cannot leave a thread, or why it cannot be read. */
export type ReadAnswer =
  | { readonly state: "read"; readonly file: PortableFile }
  | { readonly state: "unreadable"; readonly code: string; readonly parameters: Readonly<Record<string, string>> }
  | { readonly state: "failed"; readonly message: string };

export interface PortableFile extends Omit<ReadFile, "sheets"> {
  readonly sheets: readonly PortableSheet[];
}

export interface PortableSheet extends Omit<Sheet, "lines"> {
  readonly lines?: { readonly delimiter: string };
}
