import type { ChildError } from "./messages.ts";

/** Work in a child process failed. `code` is that of the error thrown there, `child_died` or `child_not_started`. */
export class ChildFailed extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(error: ChildError) {
    super(error.message);
    this.name = "ChildFailed";
    this.code = error.code;
    this.parameters = error.parameters ?? {};
  }
}
