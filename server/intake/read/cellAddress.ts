/** Address of a cell as a spreadsheet shows it: position 1, row 4 → `A4`; 28, 1 → `AB1`. */
export function cellAddress(position: number, row: number): string {
  return `${columnLetters(position)}${row}`;
}

/** Letters of a column: 1 → `A`, 27 → `AA`. */
export function columnLetters(position: number): string {
  const last = String.fromCharCode(65 + ((position - 1) % 26));
  return position <= 26 ? last : columnLetters(Math.floor((position - 1) / 26)) + last;
}

/** Position of a column by its capital letters: `A` → 1, `AB` → 28; 0 for none. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}
