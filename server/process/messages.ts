import type { Progress } from "./progress.ts";

/** An error as it crosses the border between processes. */
export interface ChildError {
  readonly code: string;
  readonly message: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

export type FromChild<Output> =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "done"; readonly output: Output }
  | { readonly type: "failed"; readonly error: ChildError };
