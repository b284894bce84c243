/** Prints years on an axis: in full where there is room, with two digits where there is little. */
export function yearTick(years: number, width: number): (year: number) => string {
  return width / years < 44 ? (year) => `'${String(year).slice(2)}` : String;
}
