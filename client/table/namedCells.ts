interface Shown {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number }[];
}

/** Which cells of the part of a sheet that is shown a finding names: addresses and ranges joined by `, ` (`D12, D4:D11`). */
export function namedCells(named: string, { columns, rows }: Shown): ReadonlySet<string> {
  const cells = named.split(", ").flatMap((part) => {
    const [from = "", to = from] = part.split(":");
    const [left, right] = [from, to].map((corner) => columns.indexOf(corner.replace(/\d+$/, "")));
    const [top, bottom] = [from, to].map((corner) => Number(/\d+$/.exec(corner)?.[0] ?? Number.NaN));
    if (left === undefined || right === undefined || top === undefined || bottom === undefined || left < 0) return [];
    const letters = columns.slice(left, right < 0 ? columns.length : right + 1);
    const inside = rows.filter(({ row }) => row >= top && row <= bottom);
    return inside.flatMap(({ row }) => letters.map((letter) => `${letter}${row}`));
  });
  return new Set(cells);
}
