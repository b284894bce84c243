import { serveChild } from "../process/serveChild.ts";
import { openStore } from "../store/paths.ts";
import type { BuilderInput } from "./builder.ts";
import type { Candidate } from "./buildWarehouse.ts";
import { buildCandidate, publishChange } from "./publish.ts";

serveChild<BuilderInput, Candidate>(async ({ root, change, publish }, report) => {
  const store = openStore(root);
  return publish ? publishChange(store, change, report) : buildCandidate(store, change, report);
});
