/** A piece of SQL text that means something: not white space, not a comment. */
export interface Token {
  readonly kind: "word" | "quoted" | "string" | "symbol";
  /** As written; words in small letters. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** How many brackets are open around it; a bracket counts as outside itself. */
  readonly depth: number;
}

const SPACE = /\s+/y;
const LINE_COMMENT = /--[^\n\r]*/y;
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const NUMBER = /[0-9][0-9a-zA-Z_.]*/y;
const QUOTED = /"(?:[^"]|"")*(?:"|$)/y;
const STRING = /'(?:[^']|'')*(?:'|$)/y;
const ESCAPED = /[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/y;
const DOLLAR = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/**
 * The tokens of SQL text in one pass. It reads what people write into an editor and never throws: what is not closed goes to the end.
 * It decides nothing about safety; that is the engine's parser and `judgeTree`.
 */
export function scanTokens(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let depth = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0] ?? null;
  };
  while (at < sql.length) {
    const blank = match(SPACE) ?? match(LINE_COMMENT) ?? blockComment(sql, at);
    if (blank !== null) {
      at += blank.length;
      continue;
    }
    const { kind, text } = nextToken(sql, at, match);
    if (/^[)\]}]$/.test(text)) depth = Math.max(0, depth - 1);
    tokens.push({ kind, text: kind === "word" ? text.toLowerCase() : text, from: at, to: at + text.length, depth });
    if (/^[([{]$/.test(text)) depth += 1;
    at += text.length;
  }
  return tokens;
}

function nextToken(
  sql: string,
  at: number,
  match: (pattern: RegExp) => string | null,
): { kind: Token["kind"]; text: string } {
  const string = match(ESCAPED) ?? match(STRING) ?? dollarString(sql, at, match(DOLLAR));
  if (string !== null) return { kind: "string", text: string };
  const quoted = match(QUOTED);
  if (quoted !== null) return { kind: "quoted", text: quoted };
  const word = match(WORD);
  if (word !== null) return { kind: "word", text: word };
  return { kind: "symbol", text: match(NUMBER) ?? sql[at] ?? "" };
}

function dollarString(sql: string, at: number, tag: string | null): string | null {
  if (tag === null) return null;
  const end = sql.indexOf(tag, at + tag.length);
  return end < 0 ? sql.slice(at) : sql.slice(at, end + tag.length);
}

/** Comments in comments count, as in the engine. */
function blockComment(sql: string, at: number): string | null {
  if (!sql.startsWith("/*", at)) return null;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = at;
  let open = 0;
  for (let found = mark.exec(sql); found !== null; found = mark.exec(sql)) {
    open += found[0] === "/*" ? 1 : -1;
    if (open === 0) return sql.slice(at, found.index + 2);
  }
  return sql.slice(at);
}
