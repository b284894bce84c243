const LF = 0x0a;
const CR = 0x0d;

/** Counts the lines of a text that comes in pieces, as long as each of them may be a row of a table. */
export class LineCounter {
  private lines = 0;
  private last = LF;
  private isPlain = true;

  add(piece: Uint8Array): void {
    if (!this.isPlain || piece.length === 0) return;
    const isBlank = this.last === LF && piece[0] === LF;
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    this.isPlain = !isBlank && !bytes.includes(CR);
    for (let at = bytes.indexOf(LF); at >= 0 && this.isPlain; at = bytes.indexOf(LF, at + 1)) {
      this.lines += 1;
      this.isPlain = bytes[at + 1] !== LF;
    }
    this.last = piece.at(-1) ?? this.last;
  }

  /** The number of lines, whether or not the last one is ended; null where one of them is blank or holds a `\r`. */
  finish(): number | null {
    if (!this.isPlain) return null;
    return this.last === LF ? this.lines : this.lines + 1;
  }
}
