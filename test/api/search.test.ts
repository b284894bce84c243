import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

const SEARCHABLE = `-- What can be searched for.
-- 可搜索的对象。
-- grain: entry_kind, entry_code
-- nullable: owner_name_en, first_year, last_year, adjusted_yuan
select
    'project' as entry_kind, project_code as entry_code, any_value(project_name) as entry_name, '公路局' as owner_name,
    null::varchar as owner_name_en, min(fiscal_year) as first_year, max(fiscal_year) as last_year,
    sum(initial_yuan) as adjusted_yuan
from marts.project_year group by all order by entry_kind, entry_code`;

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
  mkdirSync(join(office.project.sql, "4_queries"), { recursive: true });
  writeFileSync(join(office.project.sql, "4_queries/searchable.sql"), SEARCHABLE);
  writeFileSync(join(office.clientFolder, "pages.json"), JSON.stringify({ overview: { zh: "总览", en: "Overview" } }));
});
afterAll(() => office.close());

async function search(parameters: string) {
  const answer = await office.get(`/api/search${parameters}`);
  return { status: answer.status, body: (await answer.json()) as Record<string, never> };
}

test("search answers with hits by kind, each with what tells it from others", async () => {
  const { status, body } = await search("?q=P2");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    q: "P2",
    groups: [{ kind: "project", found: 1, hits: [{ code: "P2", zh: "-桥", detail_zh: "公路局 · 2022", query: null }] }],
  });
});

test("search knows pages by the list beside the built client, and measures by the glossary", async () => {
  expect((await search("?q=zonglan")).body).toMatchObject({ groups: [{ kind: "page", hits: [{ code: "overview" }] }] });
  expect((await search("?q=nianyss")).body).toMatchObject({ groups: [] });
  expect((await search("?q=nianchu")).body).toMatchObject({
    groups: [{ kind: "metric", hits: [{ code: "initial_yuan", query: "projects" }] }],
  });
});

test.each(["?limit=0", "?limit=51", "?limit=many", `?q=${"x".repeat(101)}`])(
  "search refuses %s",
  async (parameters) => {
    const { status, body } = await search(parameters);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: "parameter_bad" } });
  },
);
