import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../server/store/paths.ts";
import { checkout } from "./architecture/sourceFiles.ts";
import { runJixiao } from "./faults/runJixiao.ts";

const readme = readFileSync(join(checkout, "README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

/** What stands in code: fenced blocks line by line, and `inline` pieces. */
const code = [
  ...[...readme.matchAll(/^```[^\n]*\n(.*?)^```/gms)].flatMap((block) => (block[1] ?? "").split("\n")),
  ...[...readme.replace(/^```.*?^```/gms, "").matchAll(/`([^`\n]+)`/g)].map((piece) => piece[1] ?? ""),
];

describe("README", () => {
  test("says the two commands", () => {
    const commands = code.map((line) => line.replace(/ +#.*$/, ""));
    expect(commands).toEqual(expect.arrayContaining(["npm ci && npm start", "npm ci && npm test"]));
  });

  test("names only scripts that exist, and every script", () => {
    const named = code.flatMap((piece) =>
      [...piece.matchAll(/\bnpm (?:run ([\w:]+)|(start|test))/g)].map((match) => match[1] ?? match[2] ?? ""),
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });

  test("names only paths that exist", () => {
    const missing = code
      .filter((piece) => /^(\.ci|client|data|server|sql|test)\/[\w./-]*$/.test(piece))
      .filter((path) => !path.startsWith("data/store") && !existsSync(join(checkout, path)));
    expect(missing).toEqual([]);
  });

  test("links only to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !existsSync(join(checkout, link)))).toEqual([]);
  });

  test("names everything that lies in the folder of an office", () => {
    const folder = mkdtempSync(join(tmpdir(), "jixiao-docs-"));
    const { root, ...paths } = openStore(folder);
    rmSync(folder, { recursive: true });
    const names = Object.values(paths).map((path) => relative(root, path));
    expect(names.filter((name) => !code.includes(name) && !code.includes(`${name}/`))).toEqual([]);
  });

  test("says what every room is for", () => {
    const rooms = ["server", "client", "sql", "data"].flatMap((top) =>
      readdirSync(join(checkout, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name),
    );
    const named = new Set(code.flatMap((piece) => piece.split(/[/\s]/)));
    expect(rooms.filter((room) => room !== "store" && !named.has(room))).toEqual([]);
  });

  test("names only commands and options of the command line that exist, and every command", async () => {
    const commands = commandsOf((await runJixiao("--help")).stdout);
    const used = code.flatMap(usesOf);
    const runByScripts = Object.values(scripts).flatMap((script) => /jixiao\.cjs (\w+)/.exec(script)?.[1] ?? []);
    expect([...new Set([...used.map(([name]) => name), ...runByScripts])].sort()).toEqual([...commands].sort());
    const unknown: string[] = [];
    for (const command of commands) {
      const lines = used.flatMap(([name, rest]) => (name === command ? rest : []));
      const options = new Set(lines.flatMap((line) => line.match(/--[a-z][a-z-]*/g) ?? []));
      if (options.size === 0) continue;
      const help = (await runJixiao(command, "--help")).stdout;
      unknown.push(...[...options].filter((option) => !help.includes(option)).map((option) => `${command} ${option}`));
    }
    expect(unknown).toEqual([]);
  });
});

/** Commands of `jixiao` in a piece of code, each with what follows it; several on one line stand apart by `·`. */
function usesOf(piece: string): [string, string][] {
  const said = /\bjixiao ([a-z][^#]*)/.exec(piece)?.[1] ?? "";
  return said.split("·").flatMap((use): [string, string][] => {
    const [, name = "", rest = ""] = /^\s*([a-z]+)\b(.*)$/.exec(use) ?? [];
    return name === "" ? [] : [[name, rest]];
  });
}

/** The names under `Commands:` of a help text. */
function commandsOf(help: string): string[] {
  const list = help.slice(help.indexOf("Commands:")).split("\n").slice(1);
  return list.flatMap((line) => /^ {2}([a-z]+)/.exec(line)?.[1] ?? []).filter((name) => name !== "help");
}
