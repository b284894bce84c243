import { Batches } from "../releases/Batches.tsx";
import { Compare } from "../releases/Compare.tsx";
import { Snapshots } from "../releases/Snapshots.tsx";
import { say } from "../say.ts";
import { pageNames } from "../text/shell.ts";

/** What was published and from which imports, what changed since, and the way back. */
export function ReleasesPage() {
  return (
    <>
      <h1>{say(pageNames.releases)}</h1>
      <Batches />
      <Compare />
      <Snapshots />
    </>
  );
}
