import { type DuckDBConnection, DuckDBInstance, listValue } from "@duckdb/node-api";
import { identifier, literal } from "../../warehouse/sqlText.ts";
import type { Filter, Rows, View } from "./requests.ts";

/** Orders of rows that are kept for the windows to come. */
const MOST_VIEWS = 6;

export interface StoredColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * The kept result of a run, open for reading. A view that sorts or filters is worked out once, as a list of row numbers, so that
 * every further window of it costs no more than its rows.
 */
export class OpenResult {
  readonly columns: readonly StoredColumn[];
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  /** Name of the table of row numbers, by view; the one used last stands last. */
  readonly #views = new Map<string, string>();
  #made = 0;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, columns: readonly StoredColumn[]) {
    this.#instance = instance;
    this.connection = connection;
    this.columns = columns;
  }

  /** Opens the file of a result; the engine may write exports into `folder` and reaches nothing else. */
  static async open(file: string, folder: string): Promise<OpenResult> {
    const instance = await DuckDBInstance.create(file, {
      access_mode: "READ_ONLY",
      threads: "2",
      memory_limit: "1GB",
      autoload_known_extensions: "false",
      autoinstall_known_extensions: "false",
    });
    const connection = await instance.connect();
    await connection.run("set TimeZone = 'Asia/Shanghai'");
    await connection.run(`set allowed_directories = [${literal(folder)}]`);
    await connection.run("set enable_external_access = false");
    const reader = await connection.runAndReadAll("select * from result limit 0");
    const columns = reader.columnNames().map((name, index) => ({ name, type: String(reader.columnType(index)) }));
    return new OpenResult(instance, connection, columns);
  }

  /** A select of the rows of a view, with `row_number` in front of the columns; `place` is the row's place in the view. */
  async source(view: View): Promise<string> {
    if (view.sort === null && view.filters.length === 0) {
      return "(select rowid as place, rowid + 1 as row_number, * from result)";
    }
    const table = await this.#numbers(view);
    return `(select place, number + 1 as row_number, result.* from ${table} join result on result.rowid = number)`;
  }

  /** A window of a view as exact text. */
  async rows(view: View, offset: number, limit: number): Promise<Rows> {
    const isWhole = view.sort === null && view.filters.length === 0;
    const texts = this.columns.map(({ name }) => `${identifier(name)}::varchar`).join(", ");
    const numbers = isWhole ? null : await this.#numbers(view);
    const total = await this.#number(`select count(*) from ${numbers ?? "result"}`);
    const within = `between ${offset} and ${offset + limit - 1}`;
    const window =
      numbers === null
        ? `select (rowid + 1)::varchar, ${texts} from result where rowid ${within} order by rowid`
        : `select (number + 1)::varchar, ${texts} from (select * from ${numbers} where place ${within})
          join result on result.rowid = number order by place`;
    const reader = await this.connection.runAndReadAll(window);
    return { offset, total, rows: reader.getRows() as unknown as Rows["rows"] };
  }

  async #number(sql: string): Promise<number> {
    return Number((await this.connection.runAndReadAll(sql)).getRows()[0]?.[0]);
  }

  close(): void {
    this.connection.closeSync();
    this.#instance.closeSync();
  }

  async #numbers(view: View): Promise<string> {
    const key = JSON.stringify(view);
    const known = this.#views.get(key);
    if (known !== undefined) {
      this.#views.delete(key);
      this.#views.set(key, known);
      return known;
    }
    const [oldest] = this.#views;
    if (oldest !== undefined && this.#views.size >= MOST_VIEWS) {
      await this.connection.run(`drop table ${oldest[1]}`);
      this.#views.delete(oldest[0]);
    }
    this.#made += 1;
    const name = `view_${this.#made}`;
    await this.#make(name, view);
    this.#views.set(key, name);
    return name;
  }

  async #make(name: string, { sort, filters }: View): Promise<void> {
    const conditions = filters.map((filter, index) => this.#condition(filter, `value${index}`));
    const direction = sort?.isDescending ? "desc" : "asc";
    const order =
      sort === null ? "rowid" : `${identifier(this.#column(sort.column).name)} ${direction} nulls last, rowid`;
    await this.connection.run(
      `create temp table ${name} as select (row_number() over (order by ${order}) - 1) as place, rowid as number
      from result where ${["true", ...conditions].join(" and ")} order by place`,
      Object.fromEntries(
        filters.flatMap(({ value }, index) =>
          value === undefined ? [] : [[`value${index}`, typeof value === "string" ? value : listValue([...value])]],
        ),
      ),
    );
  }

  #condition({ column, op }: Filter, parameter: string): string {
    const { name, type } = this.#column(column);
    const field = identifier(name);
    if (op === "is_null") return `${field} is null`;
    if (op === "not_null") return `${field} is not null`;
    if (op === "in") return `list_contains($${parameter}, ${field}::varchar)`;
    if (op === "contains") return `contains(lower(${field}::varchar), lower($${parameter}::varchar))`;
    return `${field} ${op} try_cast($${parameter}::varchar as ${type})`;
  }

  #column(name: string): StoredColumn {
    const found = this.columns.find((column) => column.name === name);
    if (found === undefined) throw new UnknownColumn(name);
    return found;
  }
}

/** A view names a column that the result does not have. */
export class UnknownColumn extends Error {
  readonly code = "parameter_bad";
  readonly parameters: Readonly<Record<string, string>>;

  constructor(name: string) {
    super(`There is no column ${name}.`);
    this.name = "UnknownColumn";
    this.parameters = { parameter: name };
  }
}
