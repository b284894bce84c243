import { DuckDBInstance } from "@duckdb/node-api";
import { finding, type SourceFile } from "./sourceFiles.ts";

/** A node of DuckDB's own syntax tree, with its field names. */
export interface SqlNode {
  readonly type?: string;
  readonly class?: string;
  readonly alias?: string;
  readonly [field: string]: unknown;
}

/** One SQL file as DuckDB reads it. `statements` is empty where it cannot be parsed, and `error` says why. */
export interface SqlTree {
  readonly file: SourceFile;
  readonly error: string | null;
  readonly statements: readonly SqlNode[];
}

/** The syntax trees of `files`, parsed by the engine itself (`json_serialize_sql` takes selects only). */
export async function sqlTrees(files: readonly SourceFile[]): Promise<SqlTree[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const trees: SqlTree[] = [];
  for (const file of files) {
    const result = await connection.runAndReadAll("select json_serialize_sql($1::varchar)::varchar", [file.text]);
    const tree = JSON.parse(String(result.getRows()[0]?.[0]));
    const statements = (tree.statements ?? []).map((statement: { node: SqlNode }) => statement.node);
    trees.push({ file, error: tree.error ? tree.error_message : null, statements });
  }
  connection.closeSync();
  instance.closeSync();
  return trees;
}

/** A node and the node that holds it. */
export interface Placed {
  readonly node: SqlNode;
  readonly parent: SqlNode | null;
}

/** Every node of `tree`, outermost first. */
export function nodesOf(tree: SqlTree): Placed[] {
  return tree.statements.flatMap((statement) => walk(statement, null));
}

/** A finding where DuckDB says that `placed` stands, or the nearest node around it that says so. */
export function nodeFinding(tree: SqlTree, { node, parent }: Placed, rule: string): string {
  const bytes = Buffer.from(tree.file.text);
  const offset = [node, parent].map((each) => Number(each?.query_location)).find((each) => each < bytes.length) ?? 0;
  return finding(tree.file, bytes.subarray(0, offset).toString().split("\n").length, rule);
}

function walk(value: unknown, parent: SqlNode | null): Placed[] {
  if (Array.isArray(value)) return value.flatMap((each) => walk(each, parent));
  if (typeof value !== "object" || value === null) return [];
  const node = value as SqlNode;
  const children = Object.values(node).flatMap((each) => walk(each, node));
  return [{ node, parent }, ...children];
}
