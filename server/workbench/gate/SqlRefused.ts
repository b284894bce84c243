import { REASONS, type Reason } from "./reasons.ts";

/** The gate does not let a statement through. The parameters fill the words of the API's message `sql_refused`. */
export class SqlRefused extends Error {
  readonly code = "sql_refused";
  readonly reason: Reason;
  readonly about: string;
  readonly parameters: Readonly<Record<string, string>>;

  /** `position`: offset in characters of what is refused, where known. */
  constructor(reason: Reason, about = "", position: number | null = null) {
    const { zh, en } = REASONS[reason];
    super(en.replace("{about}", about));
    this.name = "SqlRefused";
    this.reason = reason;
    this.about = about;
    this.parameters = {
      reason,
      reason_zh: zh.replace("{about}", () => about),
      reason_en: en.replace("{about}", () => about),
      ...(position !== null && { position: String(position) }),
    };
  }

  /** The same refusal for a text in which the judged one begins at `offset`. */
  movedBy(offset: number): SqlRefused {
    const { position } = this.parameters;
    return position === undefined ? this : new SqlRefused(this.reason, this.about, Number(position) + offset);
  }
}
