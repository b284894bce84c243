import { type FileHandle, open } from "node:fs/promises";
import type { Encoding } from "./chooseEncoding.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

/** A text file as a stream of UTF-8 bytes without a byte order mark. */
export interface TextSource {
  /** Fills the front of `target` and says with how many bytes; 0 = the end. A target holds at least 64 bytes. */
  read(target: Uint8Array): Promise<number>;
  /** Bytes of the file read so far, for progress. */
  position(): number;
  close(): Promise<void>;
}

export interface TextFile {
  readonly path: string;
  /** Name for messages. */
  readonly name: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  /** The bytes are known to be valid UTF-8 and pass through untouched. */
  readonly is_utf8: boolean;
}

/** Opens a text file; reading throws `UnreadableFile` (`encoding_broken`, with the line) at bytes the encoding does not have. */
export async function openText(text: TextFile): Promise<TextSource> {
  const file = await open(text.path);
  return text.encoding === "utf-8" && text.is_utf8 ? openUtf8(file) : openForeign(file, text);
}

async function openUtf8(file: FileHandle): Promise<TextSource> {
  const mark = Buffer.alloc(3);
  await file.read(mark, 0, 3, 0);
  let position = mark.equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  return {
    async read(target) {
      const { bytesRead } = await file.read(target, 0, target.length, position);
      position += bytesRead;
      return bytesRead;
    },
    position: () => position,
    close: () => file.close(),
  };
}

/** The whole of a text at once; throws as reading does. */
export function decodeText(bytes: Uint8Array, encoding: Encoding, name: string): string {
  const decode = decoderOf(encoding, name);
  return (decode(bytes) + decode(new Uint8Array())).replace(/^\uFEFF/, "");
}

/** One byte of any of the encodings is at most three of UTF-8, and a decoder may hold three back. */
const GROWTH = 3;
const HELD_BACK = 16;

function openForeign(file: FileHandle, text: TextFile): TextSource {
  const decode = decoderOf(text.encoding, text.name);
  const encoder = new TextEncoder();
  let raw = new Uint8Array();
  let position = 0;
  return {
    async read(target) {
      const room = Math.floor(target.length / GROWTH) - HELD_BACK;
      if (raw.length < room) raw = new Uint8Array(room);
      for (;;) {
        const { bytesRead } = await file.read(raw, 0, room, position);
        const isStart = position === 0;
        position += bytesRead;
        const decoded = decode(raw.subarray(0, bytesRead));
        const { written } = encoder.encodeInto(isStart ? decoded.replace(/^\uFEFF/, "") : decoded, target);
        if (written > 0 || bytesRead === 0) return written;
      }
    },
    position: () => position,
    close: () => file.close(),
  };
}

/** Decodes piece by piece; no bytes = the end. */
function decoderOf(encoding: Encoding, file: string): (bytes: Uint8Array) => string {
  // fatal and streaming: without both, Node decodes Windows-1252 as Latin-1 and loses € and typographic quotes.
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  return (bytes) => {
    try {
      const text = decoder.decode(bytes, { stream: bytes.length > 0 });
      line += lineBreaks(text);
      return text;
    } catch (cause) {
      const [readable = ""] = new TextDecoder(encoding).decode(bytes).split("\ufffd", 1);
      throw new UnreadableFile("encoding_broken", { file, encoding, line: line + lineBreaks(readable) }, cause);
    }
  };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
