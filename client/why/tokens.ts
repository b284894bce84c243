export type TokenKind = "comment" | "text" | "number" | "keyword" | "parameter" | "plain";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const keywords = new Set(
  "all and any array as asc between by case cast coalesce count create cross desc distinct else end except exclude exists false filter first from full group having if ilike in inner interval intersect is join last lateral left like limit list macro max min not null nulls offset on or order outer over partition pivot qualify range recursive replace row rows select sum table then true union unpivot using values view when where window with within".split(
    " ",
  ),
);

const pattern =
  /(?<comment>--[^\n]*)|(?<text>'(?:[^']|'')*'|"(?:[^"]|"")*")|(?<parameter>\$\w+)|(?<number>\b\d+(?:\.\d+)?\b)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<plain>\s+|.)/gsu;

/** Cuts SQL into coloured pieces; joined again they are the same text. */
export function tokens(sql: string): Token[] {
  return [...sql.matchAll(pattern)].map(({ 0: text, groups = {} }) => ({ kind: kindOf(text, groups), text }));
}

function kindOf(text: string, groups: Readonly<Record<string, string | undefined>>): TokenKind {
  if (groups.word !== undefined) return keywords.has(text.toLowerCase()) ? "keyword" : "plain";
  const named = (["comment", "text", "parameter", "number"] as const).find((kind) => groups[kind] !== undefined);
  return named ?? "plain";
}
