/** Something asked of the workbench is not possible. `code` and `parameters` are for messages in any language. */
export class WorkbenchError extends Error {
  readonly code: "sql_queue_full" | "run_unknown" | "run_unfinished" | "no_snapshot" | "snapshot_unknown";
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: WorkbenchError["code"], parameters: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "WorkbenchError";
    this.code = code;
    this.parameters = parameters;
  }
}
