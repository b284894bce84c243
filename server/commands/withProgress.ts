import type { Report } from "../process/progress.ts";
import { progressBar } from "./progressBar.ts";

/** Does long work under a progress bar that is gone when the work ends, however it ends. */
export async function withProgress<Result>(work: (report: Report) => Promise<Result>): Promise<Result> {
  const bar = progressBar();
  try {
    return await work(bar.report);
  } finally {
    bar.clear();
  }
}
