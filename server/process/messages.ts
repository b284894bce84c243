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

/** One of many requests to a process that stays (`ChildPort`). */
export interface ToServer<Request> {
  readonly id: number;
  readonly request: Request;
}

export type FromServer<Event> =
  | { readonly id: number; readonly type: "event"; readonly event: Event }
  | { readonly id: number; readonly type: "done"; readonly output: unknown }
  | { readonly id: number; readonly type: "failed"; readonly error: ChildError };
