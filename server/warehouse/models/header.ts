/** The contract at the top of a SQL file, which the build proves (see README, "How SQL files are read"). */
export interface Header {
  readonly description: { readonly en: string; readonly zh: string };
  readonly grain: readonly string[];
  readonly nullable: readonly string[];
  readonly references: readonly Reference[];
  /** Parameters of a named query that may be left out. */
  readonly optional: readonly string[];
  /** By parameter of a named query, the only values that it may have. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Files of `sql/steps/` that a long query is made of, each before those that read it. */
  readonly steps: readonly string[];
  /** Of a check: a warning becomes a finding, an error stops publication. */
  readonly severity: "warning" | "error" | null;
}

/** Columns whose values must exist in another table. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly target_columns: readonly string[];
}

const KEYS = ["grain", "nullable", "references", "optional", "values", "steps", "severity"] as const;
type Key = (typeof KEYS)[number];

/** Reads the comment lines before the first statement. Throws where a line or a key cannot be read. */
export function parseHeader(sql: string, path: string): Header {
  const lines = commentLines(sql);
  const texts = Object.fromEntries(KEYS.map((name) => [name, [] as string[]])) as Record<Key, string[]>;
  const prose: string[] = [];
  let key: Key | null = null;
  for (const line of lines) {
    const found = KEYS.find((candidate) => line.startsWith(`${candidate}:`));
    if (found !== undefined) {
      key = found;
      texts[found].push(line.slice(found.length + 1).trim());
    } else if (key !== null && line.startsWith("  ")) {
      texts[key].push(line.trim());
    } else {
      key = null;
      prose.push(line.trim());
    }
  }
  return {
    description: describe(prose),
    grain: names(texts.grain),
    nullable: names(texts.nullable),
    references: texts.references.map((text) => parseReference(text, path)),
    optional: names(texts.optional),
    values: parseValues(texts.values.join(" "), path),
    steps: names(texts.steps),
    severity: parseSeverity(texts.severity[0], path),
  };
}

function commentLines(sql: string): string[] {
  const all = sql.split("\n");
  const end = all.findIndex((line) => !line.startsWith("--"));
  return all.slice(0, end === -1 ? all.length : end).map((line) => line.replace(/^-- ?/, ""));
}

function describe(prose: readonly string[]): Header["description"] {
  const isChinese = (line: string) => /\p{Script=Han}/u.test(line);
  return {
    en: prose.filter((line) => !isChinese(line)).join(" "),
    zh: prose.filter(isChinese).join(""),
  };
}

function names(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "none");
}

function parseReference(text: string, path: string): Reference {
  const match = /^([\w, ]+?)\s*->\s*([\w.]+)\s*(?:\(([\w, ]+)\))?$/.exec(text);
  if (!match?.[1] || !match[2]) throw new Error(`${path}: cannot read "references: ${text}"`);
  const columns = names([match[1]]);
  return { columns, table: match[2], target_columns: match[3] ? names([match[3]]) : columns };
}

/** `side (self, other), structure (reported, restated)`. */
function parseValues(text: string, path: string): Header["values"] {
  const listed = [...text.matchAll(/(\w+) \(([\w, ]+)\)(?:, |$)/g)];
  if (listed.map(([whole]) => whole).join("") !== text) throw new Error(`${path}: cannot read "values: ${text}"`);
  return Object.fromEntries(listed.map(([, name = "", values = ""]) => [name, names([values])]));
}

function parseSeverity(text: string | undefined, path: string): Header["severity"] {
  if (text === undefined || text === "warning" || text === "error") return text ?? null;
  throw new Error(`${path}: severity is "warning" or "error", not "${text}"`);
}
