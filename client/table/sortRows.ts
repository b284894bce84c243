export interface Order {
  readonly column: string;
  readonly isDescending: boolean;
}

type AnyRow = Readonly<Record<string, unknown>>;

/** Rows in another order; what is missing comes last either way, equal rows keep their place. */
export function sortRows<R extends AnyRow>(rows: readonly R[], order: Order | null, isNumber: boolean): readonly R[] {
  if (order === null) return rows;
  const sign = order.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a[order.column], b[order.column]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (isNumber ? Number(left) - Number(right) : collator.compare(String(left), String(right)));
  });
}

const collator = new Intl.Collator("zh-CN", { numeric: true });
