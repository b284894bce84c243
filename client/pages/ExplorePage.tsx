import { Explorer } from "../explore/Explorer.tsx";

/** Marts without SQL: measures, groups and filters by choice, with the SQL that answers. */
export function ExplorePage() {
  return <Explorer />;
}
