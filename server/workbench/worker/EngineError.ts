import { characterOffset } from "../gate/characterOffset.ts";

/** What the engine says against a statement that has passed the gate, in its words, and where. */
export class EngineError extends Error {
  readonly code: "sql_failed" | "sql_interrupted";
  readonly parameters: Readonly<Record<string, string>>;

  constructor(message: string, isInterrupted: boolean, position: number | null) {
    super(message);
    this.name = "EngineError";
    this.code = isInterrupted ? "sql_interrupted" : "sql_failed";
    this.parameters = { reason: message, ...(position !== null && { position: String(position) }) };
  }

  /**
   * From an error of the engine; `wrapped` is the text it ran, in which the statement begins at `offset` characters. An error that
   * is not about the statement but about the engine's files or itself is no `EngineError`: it may name a path of the server.
   */
  static from(error: unknown, wrapped = "", offset = 0): Error {
    if (error instanceof EngineError) return error;
    const { exception_type: type, exception_message: text, position } = parse((error as Error).message);
    if (/^(IO|Internal|Fatal)$/i.test(type)) return new Error(`${type}: ${text}`);
    const at = position === undefined ? null : characterOffset(wrapped, Number(position));
    return new EngineError(text, /interrupt/i.test(type), at === null || at < offset ? null : at - offset);
  }
}

interface Said {
  readonly exception_type: string;
  readonly exception_message: string;
  readonly position?: string;
}

function parse(message: string): Said {
  try {
    return JSON.parse(message) as Said;
  } catch {
    return { exception_type: /^INTERRUPT/i.test(message) ? "Interrupt" : "", exception_message: message };
  }
}
