import { availableParallelism } from "node:os";

/** What one run may use, and how many run at once. Stated on the page. */
export interface Limits {
  readonly seconds: number;
  /** Memory of the engine for one run. */
  readonly memory_mb: number;
  /** Memory of the whole process, watched from outside: what the engine's own limit does not hold. */
  readonly resident_mb: number;
  readonly rows: number;
  /** Size of a kept result. */
  readonly bytes: number;
  /** Between asking a run to stop and ending its process. */
  readonly stop_ms: number;
  /** For reading a statement: the gate, a check, a plan. */
  readonly inspect_ms: number;
  readonly threads: number;
  readonly running: number;
  readonly running_each: number;
  /** Runs of one person that may wait. */
  readonly waiting_each: number;
  /** Results that are kept, the oldest go first. */
  readonly results: number;
}

export const LIMITS: Limits = {
  seconds: 60,
  memory_mb: 1024,
  resident_mb: 2048,
  rows: 1_000_000,
  bytes: 512 * 1024 * 1024,
  stop_ms: 1_000,
  inspect_ms: 2_000,
  threads: Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2))),
  running: 4,
  running_each: 2,
  waiting_each: 100,
  results: 60,
};
