import type { ImportLimits } from "../api.ts";
import { bytes, count } from "../format.ts";
import { dropText } from "../text/desk.ts";
import { fill, type Text } from "../text/text.ts";
import type { ChosenFile } from "./chosenFiles.ts";

const WORKBOOK = /\.xlsx?$/i;

type UploadLimits = Pick<ImportLimits, "file_bytes" | "workbook_bytes" | "files" | "upload_bytes">;

/** Why files cannot be brought in at once, in words; null where they can. The server looks again. */
export function overLimit(files: readonly ChosenFile[], limits: UploadLimits | null): Text | null {
  if (files.length === 0) return dropText.nothing;
  if (limits === null) return null;
  if (files.length > limits.files)
    return filled(dropText.tooMany, { count: count(files.length), limit: count(limits.files) });
  for (const { path, file } of files) {
    const limit = WORKBOOK.test(path) ? limits.workbook_bytes : limits.file_bytes;
    if (file.size > limit)
      return filled(dropText.tooLarge, { name: path, size: bytes(file.size), limit: bytes(limit) });
  }
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  if (size <= limits.upload_bytes) return null;
  return filled(dropText.tooMuch, { size: bytes(size), limit: bytes(limits.upload_bytes) });
}

function filled(text: Text, values: Readonly<Record<string, string>>): Text {
  return { zh: fill(text.zh, values), en: fill(text.en, values) };
}
