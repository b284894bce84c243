import { CFB } from "@e965/xlsx";

/** One stream or storage of an OLE file. */
interface Entry {
  readonly name: string;
  readonly content?: Uint8Array;
}

/** Begins the records that name what lies outside the sheet: a workbook (Excel 97 on) and a sheet of any (before). */
const SUPPORTING_BOOK = 0x01ae;
const EXTERNAL_SHEET = 0x0017;
/** Longer ones stand for something else: the workbook itself, functions of add-ins; a single character for the same sheet. */
const LONGEST_NAME = 255;

/**
 * What a workbook of Excel's older kind holds beside its sheets, under the names that the parts of the newer kind have:
 * `vbaProject.bin` for macros, `externalLinks/…` for links to other workbooks. Nothing for what is no OLE file.
 */
export function oleParts(content: Buffer): string[] {
  const entries = entriesOf(content);
  const hasMacros = entries.some(({ name }) => /^_VBA_PROJECT/i.test(name));
  const hasLinks = entries.some(({ name, content: bytes }) => /^(?:Workbook|Book)$/i.test(name) && linksOut(bytes));
  return [...(hasMacros ? ["vbaProject.bin"] : []), ...(hasLinks ? ["externalLinks/externalLink1"] : [])];
}

function entriesOf(content: Buffer): Entry[] {
  try {
    return CFB.read(content, { type: "buffer" }).FileIndex as Entry[];
  } catch {
    return [];
  }
}

/** Whether a record of a workbook's stream names another workbook. */
function linksOut(bytes: Uint8Array | undefined): boolean {
  const stream = Buffer.from(bytes ?? []);
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    const body = stream.subarray(at + 4, at + 4 + length);
    if (type === SUPPORTING_BOOK && namesBook(body)) return true;
    // Its length, 1 where it is the path of a file, and the path. The newer kind has numbers here, of another length.
    if (type === EXTERNAL_SHEET && body[1] === 1 && body.length === (body[0] ?? 0) + 1) return true;
  }
  return false;
}

/** A count of sheets, the length of a name and the name; a link without sheets is one to a program. */
function namesBook(body: Buffer): boolean {
  if (body.length < 5) return false;
  const [sheets, length] = [body.readUInt16LE(0), body.readUInt16LE(2)];
  return sheets > 0 && length > 1 && length <= LONGEST_NAME;
}
