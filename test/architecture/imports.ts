import { posix } from "node:path";
import type { SourceFile } from "./sourceFiles.ts";

/** One `import`, `export … from` or `import()` of a file. */
export interface Import {
  readonly line: number;
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** The file meant, relative to the checkout; null for a package. */
  readonly target: string | null;
}

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

/** The imports of `file`, found by pattern: TypeScript 7 has no parser to ask. */
export function importsOf(file: SourceFile): Import[] {
  return [...file.text.matchAll(statement)].map((match) => {
    const specifier = match[2] ?? match[3] ?? "";
    const start = match.index + match[0].length - match[0].trimStart().length;
    return {
      line: file.text.slice(0, start).split("\n").length,
      specifier,
      typeOnly: match[1] !== undefined,
      target: specifier.startsWith(".") ? posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/, "")) : null,
    };
  });
}

/** The import cycles among `files`, each as the chain of paths that closes it; types count like values. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, importsOf(file).flatMap(({ target }) => target ?? [])]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, chain: readonly string[]) => {
    const seen = chain.indexOf(path);
    if (seen >= 0) cycles.push([...chain.slice(seen), path].join(" → "));
    if (seen >= 0 || finished.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...chain, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
