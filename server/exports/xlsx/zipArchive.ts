import { crc32, createDeflateRaw } from "node:zlib";

/** One file of a zip archive; its text is drawn piece by piece, so only the compressed bytes are held. */
export interface ZipEntry {
  readonly path: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

interface PackedEntry {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly crc: number;
  readonly size: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** Version 2.0, names in UTF-8, method deflate, and 1980-01-01 as time: equal contents give equal bytes. */
const FIXED_FIELDS = [20, 0x0800, 8, 0, 0x21] as const;

/** A zip archive (PKWARE APPNOTE 4.3, without zip64) of the given entries, in their order. */
export async function zipArchive(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = await pack(entry);
    const local = [localHeader(packed), packed.name, packed.packed];
    directory.push(directoryHeader(packed, offset), packed.name);
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const listing = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...parts, listing, directoryEnd(entries.length, listing.length, offset)]));
}

async function pack({ path, text }: ZipEntry): Promise<PackedEntry> {
  const deflate = createDeflateRaw();
  const output: Buffer[] = [];
  const finished = new Promise((resolve, reject) => {
    deflate.on("data", (bytes: Buffer) => output.push(bytes));
    deflate.on("end", resolve);
    deflate.on("error", reject);
  });
  let crc = 0;
  let size = 0;
  for await (const piece of text) {
    const bytes = Buffer.from(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once("drain", resolve));
  }
  deflate.end();
  await finished;
  return { name: Buffer.from(path), packed: Buffer.concat(output), crc, size };
}

function localHeader(entry: PackedEntry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  writeFields(header, 4, entry);
  return header;
}

function directoryHeader(entry: PackedEntry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(DIRECTORY_HEADER, 0);
  header.writeUInt16LE(20, 4);
  writeFields(header, 6, entry);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** The fields that the local header and the directory have in common. */
function writeFields(header: Buffer, start: number, { name, packed, crc, size }: PackedEntry): void {
  for (const [index, value] of FIXED_FIELDS.entries()) header.writeUInt16LE(value, start + 2 * index);
  header.writeUInt32LE(crc, start + 10);
  header.writeUInt32LE(packed.length, start + 14);
  header.writeUInt32LE(size, start + 18);
  header.writeUInt16LE(name.length, start + 22);
}

function directoryEnd(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
