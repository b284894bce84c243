import { readFile, stat } from "node:fs/promises";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { entryName } from "./entryName.ts";
import type { Limits } from "./limits.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

export interface ArchiveFile {
  readonly path: string;
  /** Name for messages. */
  readonly name: string;
  /** All of it, where it has been read already. */
  readonly held?: Uint8Array | undefined;
  readonly kind: "workbook" | "zip";
  /** The limit for all that is unpacked of it. */
  readonly most: "inflated_bytes" | "streamed_bytes" | "unpacked_bytes";
}

/** One file of a zip. `name` is as it stands there, with `/` between folders. */
export interface ArchivePart {
  readonly name: string;
  readonly entry: Entry;
}

const RATIO_COUNTS_FROM = 1024 * 1024;
/** Zips up to this size are held in memory, and their parts unpacked in one go: ten times as fast as streams. */
const HELD_BYTES = 4 * 1024 * 1024;
const PIECE_BYTES = 64 * 1024;
/** No workbook has such parts; of a zip of files those are left out whose names do. */
const LEADS_OUT = /^\/|(^|\/)\.\.(\/|$)/;
const BROKEN = { workbook: "workbook_broken", zip: "zip_broken" } as const;
const ENCRYPTED = { workbook: "workbook_encrypted", zip: "zip_encrypted" } as const;

/**
 * A zip that nobody trusts: how many parts there are, how many bytes they really unpack to, and how many of them for one
 * packed byte is held against limits while they are unpacked. Throws `UnreadableFile` as `zip_bomb` beyond a limit, and as
 * `workbook_encrypted`, `workbook_broken`, `zip_encrypted` or `zip_broken`.
 */
export class Archive {
  readonly parts: readonly ArchivePart[];
  private readonly zip: ZipFile;
  private readonly held: Buffer | null;
  private readonly file: ArchiveFile;
  readonly limits: Limits;
  private inflated = 0;

  private constructor(
    zip: ZipFile,
    held: Buffer | null,
    parts: readonly ArchivePart[],
    file: ArchiveFile,
    limits: Limits,
  ) {
    this.zip = zip;
    this.held = held;
    this.parts = parts;
    this.file = file;
    this.limits = limits;
  }

  static async open(file: ArchiveFile, limits: Limits): Promise<Archive> {
    let zip: ZipFile | undefined;
    try {
      const held = await heldBytes(file);
      const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
      zip = await (held === null ? openPromise(file.path, options) : fromBufferPromise(held, options));
      if (zip.entryCount > limits.zip_entries) throw bomb(file, limits, "zip_entries");
      const parts: ArchivePart[] = [];
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw new UnreadableFile(ENCRYPTED[file.kind], { file: file.name });
        const name = entryName(entry);
        if (file.kind === "workbook" && LEADS_OUT.test(name)) throw new Error(`A part is called ${name}.`);
        parts.push({ name, entry });
      }
      return new Archive(zip, held, parts, file, limits);
    } catch (error) {
      zip?.close();
      throw asUnreadable(error, file);
    }
  }

  /** The part of that name, whatever its case. */
  part(name: string): ArchivePart | undefined {
    return this.parts.find((part) => part.name.toLowerCase() === name.toLowerCase());
  }

  /** The bytes of a part, as they are unpacked. */
  async *pieces({ entry }: ArchivePart): AsyncGenerator<Buffer> {
    const { file, limits } = this;
    const allowed = limits[file.most] - this.inflated;
    if (entry.uncompressedSize > allowed) throw bomb(file, limits, file.most);
    let bytes = 0;
    let checksum = 0;
    try {
      for await (const piece of this.unpacked(entry)) {
        checksum = crc32(piece, checksum);
        bytes += piece.length;
        this.inflated += piece.length;
        const isSuspicious = bytes > RATIO_COUNTS_FROM && bytes > limits.inflated_ratio * entry.compressedSize;
        if (isSuspicious) throw bomb(file, limits, "inflated_ratio");
        if (bytes > entry.uncompressedSize) throw new Error("A part unpacks to more than it says.");
        yield piece;
      }
      if (bytes < entry.uncompressedSize) throw new Error("A part unpacks to less than it says.");
      if (checksum !== entry.crc32) throw new Error("A part unpacks to something else than was packed.");
    } catch (error) {
      throw asUnreadable(error, file);
    }
  }

  close(): void {
    this.zip.close();
  }

  private async *unpacked(entry: Entry): AsyncGenerator<Buffer> {
    const isPacked = entry.compressionMethod === 8;
    if (!isPacked && entry.compressionMethod !== 0) throw new Error("A part is packed in a way nobody knows.");
    const { held } = this;
    if (held !== null && entry.uncompressedSize <= 4 * HELD_BYTES) {
      const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = held.subarray(fileDataStart, fileDataStart + entry.compressedSize);
      yield isPacked ? inflateRawSync(packed, { maxOutputLength: entry.uncompressedSize + 1 }) : packed;
      return;
    }
    const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (!isPacked) return yield* packed;
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
    packed.on("error", (error) => inflate.destroy(error));
    try {
      yield* packed.pipe(inflate);
    } finally {
      packed.destroy();
    }
  }
}

async function heldBytes({ path, held }: ArchiveFile): Promise<Buffer | null> {
  if (held !== undefined) return Buffer.from(held.buffer, held.byteOffset, held.length);
  const { size } = await stat(path);
  return size <= HELD_BYTES ? readFile(path) : null;
}

function asUnreadable(error: unknown, { kind, name }: ArchiveFile): unknown {
  if (error instanceof UnreadableFile) return error;
  return new UnreadableFile(BROKEN[kind], { file: name, sheet: "" }, error);
}

function bomb({ name }: ArchiveFile, limits: Limits, reason: keyof Limits): UnreadableFile {
  return new UnreadableFile("zip_bomb", { file: name, reason, limit: limits[reason] });
}
