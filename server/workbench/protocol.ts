/** Values of the parameters of a statement, by name; the engine casts them where they are used. */
export type Parameters = Readonly<Record<string, string | null>>;

/** What a worker is asked. The first request opens its snapshot. */
export type WorkerRequest =
  | ({ readonly type: "open" } & OpenRequest)
  | { readonly type: "inspect"; readonly sql: string; readonly parameters: Parameters }
  | { readonly type: "check"; readonly sql: string }
  | { readonly type: "explain"; readonly sql: string; readonly parameters: Parameters }
  | ({ readonly type: "run" } & RunRequest)
  | { readonly type: "interrupt" };

export interface OpenRequest {
  readonly snapshot: string;
  readonly memory_mb: number;
  readonly threads: number;
  /** False in tests alone: they hold the second wall without the first. */
  readonly has_gate: boolean;
}

export interface RunRequest {
  readonly sql: string;
  readonly parameters: Parameters;
  /** Database file that the result is kept in. */
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
}

export type ColumnKind = "money" | "number" | "text" | "date" | "boolean" | "other";

export interface ResultColumn {
  readonly name: string;
  /** As the engine writes it. */
  readonly type: string;
  readonly kind: ColumnKind;
}

/** A row as exact text, its number first. */
export type TextRow = readonly (string | null)[];

/** What a worker says of a run before it has ended. */
export type RunEvent =
  | { readonly type: "progress"; readonly fraction: number }
  | {
      readonly type: "first";
      readonly columns: readonly ResultColumn[];
      readonly rows: readonly TextRow[];
      readonly total: number;
    };

export interface RunResult {
  readonly row_count: number;
  readonly is_truncated: boolean;
  readonly columns: readonly ResultColumn[];
  readonly bytes: number;
}

/** What the check of a text finds without running it. */
export interface Checked {
  readonly error: { readonly message: string; readonly position: number | null } | null;
  readonly parameters: readonly CheckedParameter[];
  readonly statements: readonly { readonly from: number; readonly to: number }[];
}

export interface CheckedParameter {
  readonly name: string;
  readonly type: string | null;
  /** Values to choose from, where the parameter is compared with a column that has few. */
  readonly choices: readonly string[] | null;
}
