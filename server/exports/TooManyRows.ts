/** The result has more rows than this format can carry. */
export class TooManyRows extends Error {
  readonly code = "too_many_rows";
  readonly maximum: number;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(maximum: number) {
    super(`The result has more than ${maximum} rows.`);
    this.name = "TooManyRows";
    this.maximum = maximum;
    this.parameters = { maximum: String(maximum) };
  }
}
