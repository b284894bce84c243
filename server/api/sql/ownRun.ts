import type { Context } from "hono";
import type { Run } from "../../workbench/Run.ts";
import type { Workbench } from "../../workbench/Workbench.ts";
import { WorkbenchError } from "../../workbench/WorkbenchError.ts";
import { isForeign } from "../principal.ts";

/** A run of the person who asks; throws `WorkbenchError` `run_unknown` for those of others, as for those that never were. */
export function ownRun(workbench: Workbench, id: string, context: Context): Run {
  const run = workbench.run(id);
  if (isForeign(run.principal, context)) throw new WorkbenchError("run_unknown", { run: id });
  return run;
}
