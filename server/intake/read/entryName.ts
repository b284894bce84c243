import { isUtf8 } from "node:buffer";
import { crc32 } from "node:zlib";
import type { Entry } from "yauzl";

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * The name of a file in a zip, with `/` between folders: UTF-8 where the zip says so or the bytes are, else GB18030, in which
 * Chinese Windows writes names without saying it.
 */
export function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const isMarked = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0;
  const name = isMarked || isUtf8(raw) ? raw.toString("utf8") : (unicodePath(entry) ?? decodeGb18030(raw));
  return name.replaceAll("\\", "/");
}

/** What some zippers add for names that their code page does not have; valid only for the very name it was made for. */
function unicodePath({ extraFields, fileNameRaw }: Entry): string | null {
  const field = extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5 && data[0] === 1)?.data;
  return field?.readUInt32LE(1) === crc32(fileNameRaw) ? field.toString("utf8", 5) : null;
}

function decodeGb18030(raw: Buffer): string {
  return new TextDecoder("gb18030").decode(raw);
}
