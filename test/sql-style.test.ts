import { beforeAll, describe, expect, test } from "vitest";
import { parseHeader } from "../server/warehouse/models/header.ts";
import { finding, linesMatching, type SourceFile, sourceFiles } from "./architecture/sourceFiles.ts";
import { nodeFinding, nodesOf, type Placed, type SqlTree, sqlTrees } from "./architecture/sqlTree.ts";

/** What a file of each folder may be called and may read: a layer reads the one above it. */
const layers: Readonly<Record<string, { readonly name: RegExp; readonly reads: RegExp }>> = {
  "1_staging": { name: /^stg_[a-z_]+$/, reads: /^(batches|reference)\./ },
  "2_core": { name: /^(dim|fct)_[a-z_]+$/, reads: /^(staging|reference)\.|^core\.dim_/ },
  "3_marts": { name: /^[a-z][a-z_]+$/, reads: /^(core|checks|marts)\./ },
  "4_queries": { name: /^[a-z][a-z_]+$/, reads: /^(marts|meta)\.|^core\.dim_/ },
  checks: { name: /^[a-z][a-z_]+$/, reads: /^(core|marts)\./ },
  // Steps are read by the long queries that are made of them, and by each other, under their bare names.
  steps: { name: /^[a-z][a-z_]+$/, reads: /^(marts|meta)\.|^core\.dim_/ },
};

const files = sourceFiles("sql", [".sql"]);
const models = files.filter(({ path }) => path !== "sql/macros.sql");
const longSteps = files.filter(isStep).map(nameOf);
let trees: SqlTree[];

beforeAll(async () => {
  trees = await sqlTrees(models);
});

describe("SQL layers", () => {
  test("every file is one select in a known folder, with a name of that folder", () => {
    const wrong = trees.flatMap(({ file, error, statements }) => {
      const allowed = layers[folderOf(file)]?.name.test(nameOf(file)) ?? false;
      if (!allowed) return [finding(file, 1, `${nameOf(file)} is no name for sql/${folderOf(file)}/`)];
      if (error !== null) return [finding(file, 1, `DuckDB cannot read this as a select: ${error}`)];
      return statements.length === 1 ? [] : [finding(file, 1, `${statements.length} statements`)];
    });
    expect(wrong).toEqual([]);
  });

  test("macros.sql holds scalar functions only: it reads no table", () => {
    const macros = files.filter(({ path }) => path === "sql/macros.sql");
    expect(macros).toHaveLength(1);
    expect(
      macros.flatMap((file) =>
        linesMatching(
          codeOf(file),
          /\b(batches|reference|staging|core|marts|meta|checks)\.|\bas table\b/,
          "a macro reads a table",
        ),
      ),
    ).toEqual([]);
  });

  test("a model reads the layer above it, by schema and name", () => {
    const wrong = trees.flatMap((tree) =>
      tablesOf(tree).flatMap(({ placed, table }) => {
        const reads = layers[folderOf(tree.file)]?.reads;
        return reads?.test(table) ? [] : [nodeFinding(tree, placed, `${folderOf(tree.file)} may not read ${table}`)];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("no model reads itself through others of its layer", () => {
    const graph = new Map(trees.map((tree) => [tableOf(tree.file), tablesOf(tree).map(({ table }) => table)]));
    const reaches = (from: string, target: string, seen = new Set<string>()): boolean =>
      (graph.get(from) ?? []).some(
        (next) => next === target || (!seen.has(next) && reaches(next, target, seen.add(next))),
      );
    expect([...graph.keys()].filter((table) => reaches(table, table))).toEqual([]);
  });
});

describe("SQL headers", () => {
  test("open with an English and a Chinese sentence", () => {
    const wrong = models.flatMap((file) => {
      const prose = headerOf(file).filter(
        (line) => !/^(grain|nullable|references|optional|values|steps|severity| {2})/.test(line),
      );
      const opens = /^[A-Z].*/.test(prose[0] ?? "") && prose.some((line) => /\p{Script=Han}.*。$/u.test(line));
      return opens
        ? []
        : [finding(file, 1, "the header has no English sentence followed by a Chinese one ending in 。")];
    });
    expect(wrong).toEqual([]);
  });

  test("promise grain and nullable in models and queries, severity in checks", () => {
    const wrong = models.flatMap((file) => {
      const promised = folderOf(file) === "checks" ? ["severity"] : ["grain", "nullable"];
      const keys = headerOf(file).map((line) => line.split(":")[0]);
      return promised.filter((key) => !keys.includes(key)).map((key) => finding(file, 1, `the header has no ${key}`));
    });
    expect(wrong).toEqual([]);
  });

  test("name as optional, and list values of, only parameters that exist", () => {
    const wrong = trees.flatMap((tree) => {
      const { optional, values, steps } = parseHeader(tree.file.text, tree.file.path);
      const whole = trees.filter(({ file }) => file === tree.file || (isStep(file) && steps.includes(nameOf(file))));
      const parameters = new Set(
        whole.flatMap(nodesOf).map(({ node }) => (isParameter(node) ? node.identifier : null)),
      );
      const unknown = [...optional, ...Object.keys(values)].filter((name) => !parameters.has(name));
      return unknown.map((name) => finding(tree.file, 1, `there is no parameter ${name}`));
    });
    expect(wrong).toEqual([]);
  });
});

describe("SQL style", () => {
  test("a file has at most 100 lines of at most 88 characters, without tabs or trailing blanks", () => {
    const wrong = files.flatMap((file) => [
      ...(file.lines.length > 100 ? [finding(file, file.lines.length, "more than 100 lines")] : []),
      ...linesMatching(file, /^.{89,}/u, "more than 88 characters"),
      ...linesMatching(file, /\t/, "a tab"),
      ...linesMatching(file, /[ \t]$/, "blanks at the end"),
    ]);
    expect(wrong).toEqual([]);
  });

  test("code is lower case and has no semicolon", () => {
    const wrong = models.flatMap((file) => [
      ...linesMatching(codeOf(file), /[A-Z]/, "upper case"),
      ...linesMatching(codeOf(file), /;/, "a semicolon"),
    ]);
    expect(wrong).toEqual([]);
  });

  test("code is indented by fours and commas end lines", () => {
    const wrong = models.flatMap((file) => [
      ...linesMatching(codeOf(file), /^(?: {4})* {1,3}\S/, "indented by other than fours"),
      ...linesMatching(codeOf(file), /^\s*,/, "a leading comma"),
    ]);
    expect(wrong).toEqual([]);
  });

  test("aliases are words, not letters", () => {
    expect(
      nodeFindings(({ node }) => (node.alias?.length === 1 ? `the alias ${node.alias} says nothing` : null)),
    ).toEqual([]);
  });

  test("no select distinct hides duplicates", () => {
    expect(
      nodeFindings(({ node }) =>
        node.type === "DISTINCT_MODIFIER" ? "select distinct: group, or state the grain" : null,
      ),
    ).toEqual([]);
  });

  test("a step of thought is a CTE, not a subquery in from", () => {
    expect(
      nodeFindings(({ node }) =>
        node.type === "SUBQUERY" && node.class === undefined && !isValues(node) ? "a subquery in from" : null,
      ),
    ).toEqual([]);
  });

  test("joins go left or inner", () => {
    expect(nodeFindings(({ node }) => (node.join_type === "RIGHT" ? "a right join" : null))).toEqual([]);
  });

  test("a parameter is cast where it is used", () => {
    expect(
      nodeFindings(({ node, parent }) =>
        isParameter(node) && parent?.class !== "CAST" ? `$${node.identifier} is not cast` : null,
      ),
    ).toEqual([]);
  });

  test("money is not cast to double", () => {
    const wrong = models.flatMap((file) =>
      linesMatching(codeOf(file), /_yuan::(double|float|real)/, "money as a double"),
    );
    expect(wrong).toEqual([]);
  });

  test("a named query ends with order by", () => {
    const wrong = trees
      .filter((tree) => folderOf(tree.file) === "4_queries")
      .filter(({ statements }) => {
        const modifiers = (statements[0]?.modifiers ?? []) as readonly { readonly type: string }[];
        return !modifiers.some(({ type }) => type === "ORDER_MODIFIER");
      });
    expect(wrong.map(({ file }) => finding(file, file.lines.length, "no order by at the end"))).toEqual([]);
  });
});

/** `sql/3_marts/year.sql` → `3_marts`. */
function folderOf(file: SourceFile): string {
  return file.path.split("/")[1] ?? "";
}

function isStep(file: SourceFile): boolean {
  return folderOf(file) === "steps";
}

function nameOf(file: SourceFile): string {
  return file.path.replace(/^.*\/|\.sql$/g, "");
}

/** The table that a model becomes: `sql/3_marts/year.sql` → `marts.year`. */
function tableOf(file: SourceFile): string {
  return `${folderOf(file).replace(/^\d_/, "")}.${nameOf(file)}`;
}

function headerOf(file: SourceFile): string[] {
  const end = file.lines.findIndex((line) => !line.startsWith("--"));
  return file.lines.slice(0, end).map((line) => line.replace(/^-- ?/, ""));
}

/** The file with comments, strings and quoted names blanked out, line for line. */
function codeOf(file: SourceFile): SourceFile {
  const blank = (found: string) => found.replace(/[^\n]/g, "_");
  const text = file.text.replace(/--[^\n]*/g, "").replace(/'(?:[^']|'')*'|"[^"]*"/g, blank);
  return { ...file, text, lines: text.split("\n") };
}

function tablesOf(tree: SqlTree): { placed: Placed; table: string }[] {
  const isLong = isStep(tree.file) || parseHeader(tree.file.text, tree.file.path).steps.length > 0;
  const own = nodesOf(tree).flatMap(({ node }) => cteNames(node.cte_map));
  const steps = new Set(isLong ? [...own, ...longSteps] : own);
  return nodesOf(tree).flatMap((placed) => {
    const { type, schema_name: schema, table_name: table } = placed.node;
    if (type !== "BASE_TABLE" || (schema === "" && steps.has(String(table)))) return [];
    return [{ placed, table: schema === "" ? `${table} (no schema)` : `${schema}.${table}` }];
  });
}

function cteNames(map: unknown): string[] {
  return ((map as { map?: { key: string }[] } | undefined)?.map ?? []).map(({ key }) => key);
}

function nodeFindings(judge: (placed: Placed) => string | null): string[] {
  return trees.flatMap((tree) =>
    nodesOf(tree).flatMap((placed) => {
      const rule = judge(placed);
      return rule === null ? [] : [nodeFinding(tree, placed, rule)];
    }),
  );
}

function isParameter(node: Placed["node"]): boolean {
  return node.class === "PARAMETER";
}

/** `values (…)` as a table is a subquery to DuckDB. */
function isValues(node: Placed["node"]): boolean {
  const subquery = node.subquery as { node?: { from_table?: { type?: string } } } | undefined;
  return subquery?.node?.from_table?.type === "EXPRESSION_LIST";
}
