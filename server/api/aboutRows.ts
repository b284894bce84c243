import type { Extract } from "../exports/extract.ts";
import { FORMATS, type FormatName } from "../exports/formats.ts";
import type { NamedQuery } from "../warehouse/queries/describeQueries.ts";
import type { Grouping, Picks } from "../warehouse/queries/grouping.ts";
import type { Snapshot } from "../warehouse/Snapshot.ts";
import type { Catalogue } from "./catalogue.ts";

/** Headers that say what the body is: its type, the name to save it under, its snapshot, and whether the data are made up. */
export function rowHeaders(
  query: NamedQuery,
  name: FormatName,
  snapshot: Snapshot,
  { origin }: Catalogue,
): Record<string, string> {
  const format = FORMATS[name];
  const suffix = origin.is_synthetic ? "-synthetic" : "";
  const file = `${query.name}-${snapshot.id}${suffix}.${name}`;
  return {
    "Content-Type": format.media_type,
    "X-Jixiao-Snapshot": snapshot.id,
    ...(format.is_file && { "Content-Disposition": `attachment; filename="${file}"` }),
    ...(origin.is_synthetic && { "X-Jixiao-Data": "synthetic" }),
  };
}

/** What was asked of a query: values of its parameters, picks, and how its rows are grouped (null: not at all). */
interface Asked {
  readonly bindings: Readonly<Record<string, string | null>>;
  readonly picks: Picks;
  readonly grouping: Grouping | null;
}

/** Where rows come from and which they are, for every file that carries them; picks that a grouping ignores are left out. */
export function aboutRows(
  query: NamedQuery,
  snapshot: Snapshot,
  { origin }: Catalogue,
  { bindings, picks, grouping }: Asked,
): Extract["about"] {
  const typed = query.parameters.map(({ name, type }) => [name, typedValue(bindings[name] ?? null, type)]);
  return {
    snapshot: snapshot.id,
    query: query.name,
    description: query.header.description,
    parameters: Object.fromEntries(typed),
    picks: Object.fromEntries(Object.entries(picks).filter(([column]) => !grouping?.ignores.includes(column))),
    grouping,
    office: { name_zh: origin.name_zh, name_en: origin.name_en },
    is_synthetic: origin.is_synthetic,
  };
}

function typedValue(text: string | null, type: string): string | number | boolean | null {
  if (text === null) return null;
  if (/INT|DOUBLE/.test(type)) return Number(text);
  return type === "BOOLEAN" ? text === "true" : text;
}
