import { z } from "@hono/zod-openapi";
import { STATEMENT_LIMITS } from "../workbench/statementLimits.ts";

/** What a person runs or checks: the gate says of each statement in it whether it is too long. */
export const sqlSchema = z.string().max(STATEMENT_LIMITS.text);

/** Values by the name of the parameter, without its dollar sign, as text; the engine casts them where they are used. */
export const parametersSchema = z
  .record(
    z.string().min(1).max(STATEMENT_LIMITS.parameter_name),
    z.string().max(STATEMENT_LIMITS.parameter_value).nullable(),
  )
  .openapi({ description: "Values of the statement's parameters, as text" });
