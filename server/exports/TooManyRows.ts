/** The result has more rows than this format can carry. */
export class TooManyRows extends Error {
  readonly maximum: number;

  constructor(maximum: number) {
    super(`The result has more than ${maximum} rows.`);
    this.name = "TooManyRows";
    this.maximum = maximum;
  }
}
