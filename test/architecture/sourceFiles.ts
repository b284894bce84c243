import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** One file of the project, read once: `path` is relative to the checkout and has forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** The checkout this test runs in. */
export const checkout = fileURLToPath(new URL("../..", import.meta.url));

/** What .gitignore keeps out: not ours to judge. */
const ignored = new Set([".git", "node_modules", "dist", "data/store", "test/output"]);

/** Every kept file below `folder` with one of `extensions` (`.ts`), in the order of their paths. */
export function sourceFiles(folder: string, extensions: readonly string[]): SourceFile[] {
  return paths(join(checkout, folder))
    .filter((path) => extensions.includes(extname(path)))
    .sort()
    .map((path) => {
      const text = readFileSync(join(checkout, path), "utf8");
      return { path, text, lines: text.replace(/\n$/, "").split("\n") };
    });
}

/** One line of a report: where, which rule, what about it. */
export function finding(file: SourceFile, line: number, rule: string): string {
  return `${file.path}:${line} ${rule}`;
}

/** A finding for every line of `file` that `pattern` matches. */
export function linesMatching(file: SourceFile, pattern: RegExp, rule: string): string[] {
  return file.lines.flatMap((line, index) => (pattern.test(line) ? [finding(file, index + 1, rule)] : []));
}

function paths(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = relative(checkout, join(folder, entry.name)).split(sep).join("/");
    if (ignored.has(path)) return [];
    return entry.isDirectory() ? paths(join(checkout, path)) : [path];
  });
}
