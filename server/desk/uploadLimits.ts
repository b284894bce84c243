import { LIMITS } from "../intake/read/limits.ts";

const GIB = 1024 * 1024 * 1024;

/** What one upload may be. Beyond a limit it is refused by the limit's name, and nothing of it is kept. */
export const UPLOAD_LIMITS = {
  files: 5_000,
  /** All files together … */
  upload_bytes: 64 * GIB,
  /** … each of them … */
  file_bytes: LIMITS.file_bytes,
  /** … and what is said about them beside them (title, mapping …), a field. */
  field_bytes: 1024 * 1024,
} as const;

export type UploadLimits = { readonly [Name in keyof typeof UPLOAD_LIMITS]: number };
