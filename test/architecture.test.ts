import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Import, importCycles, importsOf } from "./architecture/imports.ts";
import { checkout, finding, linesMatching, type SourceFile, sourceFiles } from "./architecture/sourceFiles.ts";

/** Rooms of the server from the inside out: a room imports rooms before it only, never one after it. */
const serverRooms = [
  "process",
  "store",
  "warehouse",
  "intake",
  "reference",
  "demo",
  "desk",
  "exports",
  "brief",
  "office",
  "planning",
  "workbench",
  "search",
  "api",
  "app.ts",
  "commands",
  "main.ts",
];

/** The words and the rounding of the pages: what the server writes for people (the brief) reads like what they see. */
const spokenByBoth = [
  ...["codes", "deskCheck", "findings", "overview", "rules", "text", "units"].map((name) => `client/text/${name}.ts`),
  "client/format.ts",
  "client/roundedParts.ts",
];

/** Layers of the client from the inside out; a file at the top of `client/` may be imported by all of them. */
const clientRooms = [
  "text",
  "charts",
  "shell",
  "notes",
  "table",
  "grid",
  "figure",
  "ledger",
  "linked",
  "findings",
  "overview",
  "indicators",
  "why",
  "sql",
  "explore",
  "boards",
  "workbench",
  "planning",
  "desk",
  "releases",
  "reference",
  "quality",
  "appraisal",
  "reliability",
  "brief",
  "trends",
  "search",
  "life",
  "screen",
  "pages",
];

const topLevel = new Set(
  [".ci", ".git", ".gitignore", "LICENSE", "README.md", "biome.json", "client", "data", "dist", "node_modules"].concat([
    "package-lock.json",
    "package.json",
    "server",
    "sql",
    "test",
    "tsconfig.json",
    "vite.config.ts",
  ]),
);

const server = sourceFiles("server", [".ts"]);
const client = sourceFiles("client", [".ts", ".tsx"]);
const sqlTypes = sourceFiles("sql", [".ts"]);
const tests = sourceFiles("test", [".ts", ".tsx"]);
const product = [...server, ...client, ...sqlTypes];
const written = [...server, ...client, ...tests];
const everything = [".ts", ".tsx", ".cjs", ".sql", ".css", ".html", ".json", ".csv", ".md", ""].flatMap((extension) =>
  sourceFiles(".", [extension]),
);

describe("imports", () => {
  test("sql/ imports nothing", () => {
    expect(importFindings(sqlTypes, () => "sql/ may not import anything")).toEqual([]);
  });

  test("the server imports the server, sql/, packages, and what pages and documents say alike", () => {
    expect(
      importFindings(server, ({ target }) =>
        target === null || /^(server|sql)\//.test(target) || spokenByBoth.includes(target)
          ? null
          : `the server may not import ${target}`,
      ),
    ).toEqual([]);
    const imported = new Set(server.flatMap((file) => importsOf(file).map(({ target }) => target)));
    expect(spokenByBoth.filter((path) => !imported.has(path))).toEqual([]);
  });

  test("rooms of the server import only rooms inside them", () => {
    expect(importFindings(server, (found, file) => roomFinding("server", serverRooms, file, found))).toEqual([]);
  });

  test("every file of the server stands in a known room", () => {
    const strangers = server.filter(({ path }) => !serverRooms.includes(room("server", path)));
    expect(strangers.map(({ path }) => path)).toEqual([]);
  });

  test("every folder of the client is a known room", () => {
    const folders = new Set(client.flatMap(({ path }) => (path.split("/").length > 2 ? [room("client", path)] : [])));
    expect([...folders].filter((folder) => !clientRooms.includes(folder))).toEqual([]);
  });

  test("the client imports the client, types of sql/types.ts, and the API's type through client/api.ts", () => {
    expect(importFindings(client, clientFinding)).toEqual([]);
  });

  test("rooms of the client import only rooms inside them, and charts neither fetch nor keep state", () => {
    expect(importFindings(client, (found, file) => roomFinding("client", clientRooms, file, found))).toEqual([]);
    expect(
      importFindings(
        client.filter(({ path }) => path.startsWith("client/charts/")),
        ({ target, specifier, typeOnly }) =>
          !typeOnly && /^client\/(api|query|url)\.ts$|signals|hooks$/.test(target ?? specifier)
            ? `a chart is pure: it may not import ${specifier}`
            : null,
      ),
    ).toEqual([]);
  });

  test("no file imports itself through others", () => {
    expect(importCycles([...product, ...tests])).toEqual([]);
  });

  test("relative imports name an existing file with its ending", () => {
    expect(
      importFindings([...product, ...tests], ({ target, specifier }) =>
        target === null || (/\.[a-z]+$/.test(target) && existsSync(join(checkout, target)))
          ? null
          : `import of ${specifier} names no file`,
      ),
    ).toEqual([]);
  });
});

describe("sizes", () => {
  test("no file has more than 300 lines", () => {
    const long = [...written, ...sourceFiles("client", [".css"])].filter(({ lines }) => lines.length > 300);
    expect(
      long.map((file) => finding(file, file.lines.length, "more than 300 lines: which two ideas are in it?")),
    ).toEqual([]);
  });

  test("half of the files have at most 100 lines", () => {
    const lengths = [...server, ...client].map(({ lines }) => lines.length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100);
  });

  test("folders are at most three deep", () => {
    const deep = [...product, ...sourceFiles("sql", [".sql"])].filter(({ path }) => path.split("/").length > 4);
    expect(deep.map(({ path }) => path)).toEqual([]);
  });
});

describe("order", () => {
  test("the top of the checkout holds what is listed here and nothing else", () => {
    expect(readdirSync(checkout).filter((name) => !topLevel.has(name))).toEqual([]);
  });

  test("there are no junk drawers and no barrels", () => {
    const drawers = [...product, ...tests].filter(
      ({ path }) =>
        /(^|\/)(utils?|helpers?|common|shared|misc)(\/|\.|$)/i.test(path) || /(^|\/)index\.tsx?$/.test(path),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  test("a file with one export is named after it", () => {
    const files = [...server, ...client].filter(({ path }) => !path.endsWith(".process.ts"));
    const misnamed = files.flatMap((file) => {
      const exported = exportedNames(file);
      const name = file.path.replace(/^.*\/|s?\.tsx?$/g, "").toLowerCase();
      return exported.length !== 1 || exported.some((one) => one.replaceAll("_", "").toLowerCase().includes(name))
        ? []
        : [finding(file, 1, `its one export is ${exported[0]}`)];
    });
    expect(misnamed).toEqual([]);
  });

  test("every exported function says what it does", () => {
    const silent = [...server, ...client].flatMap((file) =>
      file.lines.flatMap((line, index) => {
        const name = /^export (?:default )?(?:async )?function\*? (\w+)|^export const (\w+) = (?:async )?(?:\(|<)/.exec(
          line,
        );
        const above = file.lines[index - 1]?.trimEnd() ?? "";
        return name && !above.endsWith("*/") && !overloads(file, index)
          ? [finding(file, index + 1, `exported ${name[1] ?? name[2]} has no docstring`)]
          : [];
      }),
    );
    expect(silent).toEqual([]);
  });
});

describe("loose ends", () => {
  test("nothing is left to do, switched off or excused without a reason", () => {
    const rules: readonly [RegExp, string][] = [
      [/\b(TODO|FIXME|XXX|HACK)\b/, "unfinished work belongs into an issue"],
      [/@ts-(ignore|nocheck)\b/, "the compiler is switched off"],
      [/biome-ignore(?!\S* [\w/]+: \S+ \S+)/, "biome-ignore without a reason of some words"],
      [/\b(it|test|describe)\.(skip|only|todo)\b/, "a test is switched off"],
    ];
    const judged = [...written, ...sourceFiles("sql", [".sql", ".ts"])].filter(isNotThisTest);
    expect(judged.flatMap((file) => rules.flatMap(([pattern, rule]) => linesMatching(file, pattern, rule)))).toEqual(
      [],
    );
  });

  test("no file names a path of the machine it was written on", () => {
    const here = [checkout.replace(/\/$/, ""), homedir()].filter(
      (path) => path.split("/").length > 2 || path === "/root",
    );
    const known = ["/home/\\w+", "/Users/\\w+", "[A-Z]:\\\\Users"];
    const pattern = new RegExp(`(^|[^\\w.])(${[...here.map(escapePattern), ...known].join("|")})[/\\\\]`);
    expect(
      everything.filter(isNotThisTest).flatMap((file) => linesMatching(file, pattern, "a path of this machine")),
    ).toEqual([]);
  });
});

function importFindings(
  files: readonly SourceFile[],
  judge: (found: Import, file: SourceFile) => string | null,
): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((found) => {
      const rule = judge(found, file);
      return rule === null ? [] : [finding(file, found.line, rule)];
    }),
  );
}

function room(top: string, path: string): string {
  return path.slice(top.length + 1).split("/")[0] ?? "";
}

function roomFinding(top: string, rooms: readonly string[], file: SourceFile, { target }: Import): string | null {
  if (!target?.startsWith(`${top}/`)) return null;
  const from = rooms.indexOf(room(top, file.path));
  const to = rooms.indexOf(room(top, target));
  return from >= 0 && to > from ? `${rooms[from]} may not import ${rooms[to]}: order is ${rooms.join(" → ")}` : null;
}

function clientFinding({ target, typeOnly }: Import, file: SourceFile): string | null {
  if (target === null || target.startsWith("client/")) return null;
  if (target === "sql/types.ts") return typeOnly ? null : "sql/types.ts may be imported for its types only";
  const isApiType = file.path === "client/api.ts" && target.startsWith("server/") && typeOnly;
  return isApiType ? null : `the client may not import ${target}`;
}

function exportedNames(file: SourceFile): string[] {
  const declaration = /^export (?:default )?(?:async )?(?:function|const|class|interface|type)\*? (\w+)/gm;
  return [...file.text.matchAll(declaration)].map((match) => match[1] ?? "");
}

/** The later signatures of an overloaded function stand directly under the first, which has the docstring. */
function overloads(file: SourceFile, index: number): boolean {
  return /^export (async )?function/.test(file.lines[index - 1] ?? "");
}

function isNotThisTest(file: SourceFile): boolean {
  return file.path !== "test/architecture.test.ts";
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
