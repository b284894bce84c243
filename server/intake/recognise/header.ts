/** A header as a file prints it, and what it is compared by. */
export interface Header {
  readonly text: string;
  /** Forms to look up, best first: the whole text, then without brackets at its end. */
  readonly keys: readonly string[];
  /** What stood in those brackets, or a bare `%`: `万元`, `%`. */
  readonly suffixes: readonly string[];
}

/** Reads one header text: `年初预算数 （万元）` → keys `年初预算数(万元)`, `年初预算数`; suffix `万元`. */
export function readHeader(text: string): Header {
  const whole = headerKey(text);
  const keys = [whole];
  const suffixes: string[] = [];
  for (let rest = whole; ; ) {
    const bracket = /^(.+?)(?:\(([^()]*)\)|(%))$/.exec(rest);
    if (!bracket?.[1]) break;
    rest = bracket[1];
    suffixes.push(bracket[2] ?? bracket[3] ?? "");
    keys.push(rest);
  }
  return { text, keys, suffixes };
}

/** A header without what people write differently: full-width forms, spaces, underscores, line breaks, case, `*`, colons. */
export function headerKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s_]+/g, "")
    .toLowerCase()
    .replace(/^[*]+|[*:]+$/g, "");
}
