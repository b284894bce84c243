import { composeBrief } from "../../server/brief/composeBrief.ts";
import type { BriefEdit } from "../../server/brief/edits.ts";
import type { Brief, BriefScope, Paragraph } from "../../server/brief/structure.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { describeQueries } from "../../server/warehouse/queries/describeQueries.ts";
import { type GivenRows, givenRows } from "../sql/givenRows.ts";

const ORIGIN = {
  snapshot: "20221231T000000000Z-test",
  built_at: "2022-12-31T00:00:00Z",
  name_zh: "某市财政局",
  name_en: "A finance bureau",
  currency: "CNY",
  is_synthetic: false,
};

/** Makes briefs of a warehouse of a few rows. */
export async function givenBrief(
  rows: GivenRows,
): Promise<(scope?: Partial<BriefScope>, edits?: Record<string, string>) => Promise<Brief>> {
  const { connection } = await givenRows(rows);
  // What only a published snapshot has; a query that no brief asks reads it.
  await connection.run("create schema if not exists meta");
  await connection.run(
    `create table meta.batch as select '' as batch_id, 1 as batch_sequence, '' as title, '' as author,
     timestamp '2022-12-31' as accepted_at, 0 as row_count where false`,
  );
  const queries = await describeQueries(connection, PROJECT.sql);
  return (wanted = {}, edits = {}) => {
    const scope: BriefScope = { year: 2022, lang: "zh", region_code: null, department_code: null, ...wanted };
    const layer = Object.entries(edits).map(([paragraph, template]): [string, BriefEdit] => [
      paragraph,
      { ...scope, paragraph, template, author: "王", at: "2023-01-01T00:00:00.000Z" },
    ]);
    return composeBrief({ connection, queries, origin: ORIGIN, edits: new Map(layer) }, scope);
  };
}

/** All paragraphs of a brief, by id. */
export function paragraphs({ sections }: Brief): Map<string, Paragraph> {
  const all = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "paragraph");
  return new Map(all.map((paragraph) => [paragraph.id, paragraph]));
}

/** A paragraph as it reads; undefined where the brief has none of that id. */
export function textOf(brief: Brief, id: string): string | undefined {
  return paragraphs(brief)
    .get(id)
    ?.runs.map(({ text }) => text)
    .join("");
}
