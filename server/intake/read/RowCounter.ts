/** The number of a row, kept as ASCII digits: counting in text is cheaper than printing every number. */
export class RowCounter {
  row = 1;
  private readonly digits = new Uint8Array(16).fill(0x30);
  private first = 15;

  constructor() {
    this.digits[15] = 0x31;
  }

  next(): void {
    this.row += 1;
    let digit = 15;
    while (this.digits[digit] === 0x39) this.digits[digit--] = 0x30;
    this.digits[digit] = (this.digits[digit] as number) + 1;
    if (digit < this.first) this.first = digit;
  }

  /** Puts the digits into `output` from `at` on; says where they end. */
  write(output: Uint8Array, at: number): number {
    let filled = at;
    for (let digit = this.first; digit < 16; digit += 1) output[filled++] = this.digits[digit] as number;
    return filled;
  }
}
