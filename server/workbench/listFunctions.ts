import type { DuckDBConnection } from "@duckdb/node-api";
import { FUNCTIONS } from "./gate/functions.ts";

/** A function that statements may call. */
export interface KnownFunction {
  readonly name: string;
  /** One line: its parameters and, where it is always the same, what it gives. */
  readonly signature: string;
  readonly description: string;
}

/** The functions that the gate lets through, those of the snapshot included, as the engine describes them. */
export async function listFunctions(connection: DuckDBConnection): Promise<KnownFunction[]> {
  const reader = await connection.runAndReadAll(`
    select
        function_name,
        arg_max(parameters, len(parameters)),
        if(count(distinct return_type) = 1, any_value(return_type), null),
        coalesce(any_value(description), ''),
        bool_or(not internal)
    from duckdb_functions()
    where function_type in ('scalar', 'aggregate', 'macro')
    group by function_name
    order by function_name`);
  return (reader.getRowsJson() as [string, string[], string | null, string, boolean][])
    .filter(([name, , , , isOwn]) => isOwn || (FUNCTIONS.has(name) && /^[a-z]/.test(name)))
    .map(([name, parameters, type, description]) => ({
      name,
      signature: `${name}(${parameters.join(", ")})${type === null ? "" : ` → ${type}`}`,
      description,
    }));
}
