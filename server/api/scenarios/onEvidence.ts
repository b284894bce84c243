import type { DuckDBConnection } from "@duckdb/node-api";
import type { ScenarioBody } from "../../planning/scenarioBody.ts";
import { useSnapshot } from "../../planning/useSnapshot.ts";
import type { NamedQueries } from "../../warehouse/queries/askQuery.ts";
import { ApiError } from "../ApiError.ts";
import type { Catalogue } from "../catalogue.ts";
import type { AreaParts } from "../parts.ts";

/** What a scenario is worked out with. */
export interface Evidence {
  readonly connection: DuckDBConnection;
  readonly queries: NamedQueries;
  readonly catalogue: Catalogue;
}

/**
 * Works on the snapshot that a scenario stands on. Throws `StoreError` `snapshot_unknown`, and `ApiError` `scenario_snapshot_old`
 * where that was built before there was evidence for planning.
 */
export function onEvidence<Result>(
  { warehouse, readCatalogue }: Pick<AreaParts, "warehouse" | "readCatalogue">,
  { snapshot: id }: Pick<ScenarioBody, "snapshot">,
  work: (evidence: Evidence) => Promise<Result>,
): Promise<Result> {
  return useSnapshot(warehouse, id, async (snapshot) => {
    const catalogue = await readCatalogue(snapshot).catch((cause: Error) => {
      throw new ApiError("scenario_snapshot_old", { snapshot: id }, { cause });
    });
    return snapshot.use((connection) => work({ connection, queries: catalogue.queries, catalogue }));
  });
}
