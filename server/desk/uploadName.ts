import { DeskError } from "./DeskError.ts";

const LONGEST_NAME = 200;
const DEEPEST = 32;
/** Names that Windows gives to devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The relative path of an uploaded file, whole and harmless: below the folder it is put in, and possible on every system, as a
 * store may be copied. Throws `DeskError` `upload_name_bad`; nothing is mended, for a mended name could be that of another file.
 */
export function uploadName(given: string): string {
  const parts = given.normalize("NFC").replace(/^\.\//, "").split("/");
  if (parts.length > DEEPEST || !parts.every(isHarmless)) throw new DeskError("upload_name_bad", { file: given });
  return parts.join("/");
}

/** The name itself, or with a number where another file of the upload has it (`a-2.xlsx`), whatever the case of letters. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[^./]*)?$/.exec(name) ?? [];
  let free = name;
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${stem}-${copy}${ending}`;
  return free;
}

function isHarmless(part: string): boolean {
  if (part === "" || part === "." || part === ".." || Buffer.byteLength(part) > LONGEST_NAME) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters no name may have
  return !/[\u0000-\u001f\u007f\\:*?"<>|]|[. ]$/.test(part) && !DEVICE.test(part);
}
