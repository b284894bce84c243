import { z } from "@hono/zod-openapi";
import type { View } from "../../workbench/keeper/requests.ts";
import type { Run } from "../../workbench/Run.ts";
import { WorkbenchError } from "../../workbench/WorkbenchError.ts";
import { parseJson } from "../parseJson.ts";

const filterSchema = z.array(
  z
    .object({
      column: z.string().max(1000),
      op: z.enum(["=", "<>", "<", "<=", ">", ">=", "contains", "in", "is_null", "not_null"]),
      value: z.union([z.string().max(4000), z.array(z.string().max(4000)).max(1000)]).optional(),
    })
    .strict(),
);

/** How a result is looked at, in the search part of an address. */
export const viewSchema = z.object({
  sort: z.string().max(1100).default("").openapi({ description: "`column:asc` or `column:desc`" }),
  filter: z.string().max(20_000).default("[]").openapi({ description: "JSON: a list of `{column, op, value}`" }),
});

/** Reads a view; throws `ApiError` `parameter_bad`. */
export function readView({ sort, filter }: z.infer<typeof viewSchema>): View {
  const filters = parseJson(filterSchema, filter, "filter").map(({ column, op, value }) => {
    return value === undefined ? { column, op } : { column, op, value };
  });
  const [, column = "", direction] = /^(.+):(asc|desc)$/.exec(sort) ?? [];
  return { sort: column === "" ? null : { column, isDescending: direction === "desc" }, filters };
}

/** The run, if it has a result; throws `WorkbenchError` `run_unfinished`. */
export function finished(run: Run): Run {
  if (run.state !== "done") throw new WorkbenchError("run_unfinished", { state: run.state });
  return run;
}
