import type { DuckDBConnection, DuckDBMaterializedResult } from "@duckdb/node-api";
import { admit } from "../gate/admit.ts";
import { SqlRefused } from "../gate/SqlRefused.ts";
import type { Statement } from "../gate/Statement.ts";
import type { OpenRequest, Parameters, RunEvent, RunRequest, RunResult } from "../protocol.ts";
import { EngineError } from "./EngineError.ts";
import { keepResult, resultColumns } from "./keepResult.ts";
import { LockedSnapshot } from "./LockedSnapshot.ts";
import { wrap } from "./wrap.ts";

const PROGRESS_MS = 250;

/** What happens in a worker's process: the gate, and one statement at a time on a locked snapshot. */
export class Session {
  readonly #snapshot: LockedSnapshot;
  readonly #hasGate: boolean;
  #running: DuckDBConnection | null = null;

  private constructor(snapshot: LockedSnapshot, hasGate: boolean) {
    this.#snapshot = snapshot;
    this.#hasGate = hasGate;
  }

  static async open(request: OpenRequest): Promise<Session> {
    return new Session(await LockedSnapshot.open(request), request.has_gate);
  }

  /** Lets a statement through or throws `SqlRefused`; runs nothing but the values of a pivot without a list. */
  inspect(sql: string, parameters: Parameters): Promise<Statement> {
    return this.#snapshot.use((connection) => this.#admit(connection, sql, parameters));
  }

  /** The engine's plan of a statement. */
  explain(sql: string, parameters: Parameters): Promise<string> {
    return this.#snapshot.use(async (connection) => {
      const statement = await this.#admit(connection, sql, parameters);
      const { text, offset } = wrap({ ...statement, kind: "explain" }, 0);
      const result = await this.#execute(connection, text, offset, bindings(statement, parameters));
      return (await result.getRows()).map((row) => String(row.at(-1))).join("\n");
    });
  }

  /** Binds one statement without running it, and lets `look` ask the prepared statement. */
  prepare(sql: string) {
    return this.#snapshot.use(async (connection) => {
      const statement = await this.#admit(connection, sql, null);
      const { text, offset } = wrap(statement, 0);
      const prepared = await connection.prepare(text).catch((error: unknown) => {
        throw EngineError.from(error, text, offset);
      });
      const types = new Map<string, string>();
      for (let index = 1; index <= prepared.parameterCount; index++) {
        types.set(prepared.parameterName(index), String(prepared.parameterType(index)));
      }
      return { statement, types };
    });
  }

  /** Runs a select of ours on the locked snapshot and reads it as text. */
  async texts(sql: string): Promise<(string | null)[][]> {
    const result = await this.#snapshot.use((connection) => connection.runAndReadAll(sql));
    return result.getRowsJson() as (string | null)[][];
  }

  /** Runs a statement and keeps its result. Throws `SqlRefused` or `EngineError`. */
  run(request: RunRequest, emit: (event: RunEvent) => void): Promise<RunResult> {
    return this.#snapshot.use(async (connection) => {
      const statement = await this.#admit(connection, request.sql, request.parameters);
      const { text, offset } = this.#hasGate ? wrap(statement, request.rows + 1) : { text: request.sql, offset: 0 };
      const result = await this.#execute(connection, text, offset, bindings(statement, request.parameters), emit);
      const columns = resultColumns(result);
      const total = Math.min(result.rowCount, request.rows);
      const kept = await keepResult(result, columns, request, (rows) => emit({ type: "first", columns, rows, total }));
      return { columns, row_count: kept.row_count, is_truncated: !kept.is_complete, bytes: kept.bytes };
    });
  }

  /** Ends the running statement, as far as the engine listens. */
  interrupt(): void {
    this.#running?.interrupt();
  }

  async #admit(connection: DuckDBConnection, sql: string, parameters: Parameters | null): Promise<Statement> {
    if (!this.#hasGate) return { kind: "select", sql, parameters: Object.keys(parameters ?? {}), tables: [] };
    const statement = await admit(connection, sql, this.#snapshot.relations, (select) =>
      this.#lookUp(connection, select, parameters ?? {}),
    );
    const missing = parameters === null ? undefined : statement.parameters.find((name) => !(name in parameters));
    if (missing !== undefined) throw new SqlRefused("parameter", missing);
    return statement;
  }

  async #lookUp(connection: DuckDBConnection, select: Statement, parameters: Parameters): Promise<string[]> {
    const result = await this.#execute(connection, select.sql, 0, bindings(select, parameters));
    return (await result.getRows()).map(([value]) => String(value));
  }

  async #execute(
    connection: DuckDBConnection,
    text: string,
    offset: number,
    values: Parameters,
    emit?: (event: RunEvent) => void,
  ): Promise<DuckDBMaterializedResult> {
    this.#running = connection;
    const timer = emit && setInterval(() => tellProgress(connection, emit), PROGRESS_MS);
    try {
      return await connection.run(text, { ...values });
    } catch (error) {
      throw EngineError.from(error, text, offset);
    } finally {
      clearInterval(timer);
      this.#running = null;
    }
  }
}

function bindings(statement: Statement, parameters: Parameters): Parameters {
  return Object.fromEntries(statement.parameters.map((name) => [name, parameters[name] ?? null]));
}

function tellProgress(connection: DuckDBConnection, emit: (event: RunEvent) => void): void {
  const { percentage } = connection.progress;
  if (percentage >= 0) emit({ type: "progress", fraction: Math.min(1, percentage / 100) });
}
