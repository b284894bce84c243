import type { SessionRecord } from "../../desk/SessionRecord.ts";
import type { SheetReport } from "../../intake/sheetReport.ts";
import { ApiError } from "../ApiError.ts";

/** What was made of a sheet of a session's draft. Throws `ApiError` `sheet_unknown`. */
export function reportedSheet(
  record: SessionRecord,
  { file, sheet }: Pick<SheetReport, "file" | "sheet">,
): SheetReport {
  const found = record.session.draft?.sheets.find((one) => one.file === file && one.sheet === sheet);
  if (found === undefined) throw new ApiError("sheet_unknown", { file, sheet });
  return found;
}
