import type { NamedQuery } from "../warehouse/queries/describeQueries.ts";
import { ApiError } from "./ApiError.ts";
import type { Catalogue } from "./catalogue.ts";

/** The named query; throws `ApiError` `query_unknown`. */
export function findQuery({ queries }: Catalogue, name: string): NamedQuery {
  const query = queries.get(name);
  if (query === undefined) throw new ApiError("query_unknown", { query: name });
  return query;
}
