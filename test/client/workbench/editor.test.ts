import { describe, expect, test } from "vitest";
import type { SqlCatalogue } from "../../../client/sql/catalogueApi.ts";
import { completionsAt } from "../../../client/workbench/editor/completions.ts";
import { formatSql } from "../../../client/workbench/editor/formatSql.ts";
import { parametersOf, statementAt, statementsOf } from "../../../client/workbench/editor/statements.ts";

const column = (name: string, type: string) => ({
  name,
  type,
  unit: null,
  label: { zh: `${name}名`, en: name },
  description: { zh: "", en: "" },
  null_share: 0,
  examples: [],
});

const table = (schema: string, name: string, columns: string[]) => ({
  name,
  schema,
  description: { zh: "表", en: "Table" },
  row_count: 1,
  sql: "",
  reads: [],
  read_by: [],
  columns: columns.map((one) => column(one, "VARCHAR")),
});

const catalogue: SqlCatalogue = {
  schemas: [
    { name: "marts", tables: [table("marts", "project_year", ["fiscal_year", "executed_yuan", "项目名"])] },
    { name: "core", tables: [table("core", "dim_region", ["region_code"])] },
  ],
  functions: [{ name: "sum", signature: "sum(x)", description: "" }],
  snapshot: "s",
  built_at: "",
};

/** Labels offered at the bar of a text. */
function offered(text: string, isExplicit = false): string[] {
  const position = text.indexOf("|");
  const completing = { text: text.replace("|", ""), position, catalogue, lang: "zh" as const, isExplicit };
  return (completionsAt(completing)?.options ?? []).map(({ label }) => label);
}

describe("statements of a text", () => {
  test("end at semicolons, but not at those within texts, names, comments and dollar quotes", () => {
    const text = `select ';' as a -- x; y\n;\nselect ";" /* ; */, $$;$$;;  `;
    expect(statementsOf(text).map(({ sql }) => sql)).toEqual(["select ';' as a -- x; y", 'select ";" /* ; */, $$;$$']);
  });

  test("are where they say they are", () => {
    const text = "  select 1 ;\n\n select 2\n";
    for (const { from, to, sql } of statementsOf(text)) expect(text.slice(from, to)).toBe(sql);
  });

  test("the one under the cursor is run, behind the last one that", () => {
    const text = "select 1; select 2;\n";
    expect(statementAt(text, 3)?.sql).toBe("select 1");
    expect(statementAt(text, 10)?.sql).toBe("select 2");
    expect(statementAt(text, text.length)?.sql).toBe("select 2");
    expect(statementAt(" ; ", 1)).toBeNull();
  });

  test("name their parameters once, and not what looks like one in a text", () => {
    expect(parametersOf("select $year, '$no', $$ $neither $$, $地区 -- $nor\n where x = $year")).toEqual([
      "year",
      "地区",
    ]);
  });
});

describe("completion", () => {
  test("offers the columns of a table by its alias or name, 汉字 included", () => {
    expect(offered("select p.| from marts.project_year p")).toEqual(["fiscal_year", "executed_yuan", "项目名"]);
    expect(offered("select p.项| from marts.project_year as p where 1 = 1")).toContain("项目名");
    expect(offered("select project_year.| from marts.project_year where true")).toContain("fiscal_year");
  });

  test("takes no keyword for an alias", () => {
    expect(offered("select where.| from marts.project_year where true")).toEqual([]);
  });

  test("offers tables of a schema, and parameters that are there", () => {
    expect(offered("select * from core.|")).toEqual(["dim_region"]);
    expect(offered("select $year, $| from x")).toEqual(["year"]);
  });

  test("offers columns in use before tables, functions and keywords", () => {
    const all = offered("select ex| from marts.project_year");
    expect(all.slice(0, 2)).toEqual(["fiscal_year", "executed_yuan"]);
    for (const one of ["marts.project_year", "core.dim_region", "sum", "select"]) expect(all).toContain(one);
  });

  test("keeps quiet where nothing was typed and nobody asked", () => {
    expect(offered("select |")).toEqual([]);
    expect(offered("select |", true)).toContain("sum");
  });
});

describe("formatting", () => {
  test("keeps parameters, casts and 汉字", () => {
    const text = formatSql("SELECT a::VARCHAR, 项目 FROM marts.year WHERE y=$year GROUP BY ALL");
    expect(text).toContain("a::varchar");
    expect(text).toContain("$year");
    expect(text).toContain("项目");
    expect(text.split("\n").length).toBeGreaterThan(4);
  });
});
