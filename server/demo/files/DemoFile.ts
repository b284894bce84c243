/** A file of the demo bureau and how it is to be imported. */
export interface DemoFile {
  readonly file: string;
  /** What is imported: the file, or the folder it lies in with others. */
  readonly source: string;
  /** Files of one group are imported as one batch. */
  readonly group: string;
  readonly title: string;
  readonly author: string;
  readonly options: DemoOptions;
  readonly rows: number;
}

/** Options of the import; the demo's files say everything themselves, as far as files can. */
export interface DemoOptions {
  readonly set: Readonly<Record<string, string>>;
  readonly unit: string | null;
}

/** A file before it has been written: `write` returns the number of rows. */
export interface PlannedFile {
  readonly name: string;
  readonly write: (path: string) => number;
}
