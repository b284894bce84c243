/** Address of a cell as a spreadsheet shows it: position 1, row 4 → `A4`; 28, 1 → `AB1`. */
export function cellAddress(position: number, row: number): string {
  return `${columnLetters(position)}${row}`;
}

/** Letters of a column: 1 → `A`, 27 → `AA`. */
export function columnLetters(position: number): string {
  const last = String.fromCharCode(65 + ((position - 1) % 26));
  return position <= 26 ? last : columnLetters(Math.floor((position - 1) / 26)) + last;
}
