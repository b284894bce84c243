import { characterOffset } from "./characterOffset.ts";
import { FUNCTIONS, PADDING, TABLE_FUNCTIONS, TYPES } from "./functions.ts";
import { OPEN_SCHEMAS, type Relations } from "./Relations.ts";
import { SqlRefused } from "./SqlRefused.ts";

type Node = Readonly<Record<string, unknown>>;

/** What a statement that may run needs. */
export interface Admitted {
  /** Names of its parameters, without the dollar sign. */
  readonly parameters: readonly string[];
  /** Tables it reads, as `schema.name`. */
  readonly tables: readonly string[];
}

/** Every kind of node that a statement may consist of: what is not listed is refused, whatever it may be. */
const PARTS: ReadonlySet<string> = new Set(
  [
    "SELECT_NODE SET_OPERATION_NODE RECURSIVE_CTE_NODE CTE_NODE",
    "BASE_TABLE SUBQUERY JOIN TABLE_FUNCTION EXPRESSION_LIST PIVOT SHOW_REF EMPTY EMPTY_FROM",
    "ORDER_MODIFIER LIMIT_MODIFIER LIMIT_PERCENT_MODIFIER DISTINCT_MODIFIER ORDER_DEFAULT ASCENDING DESCENDING",
    "STAR COLUMN_REF POSITIONAL_REFERENCE VALUE_CONSTANT VALUE_PARAMETER FUNCTION LAMBDA LAMBDA_REF CASE_EXPR OPERATOR_CAST COLLATE",
    "COMPARE_EQUAL COMPARE_NOTEQUAL COMPARE_LESSTHAN COMPARE_GREATERTHAN COMPARE_LESSTHANOREQUALTO COMPARE_GREATERTHANOREQUALTO",
    "COMPARE_IN COMPARE_NOT_IN COMPARE_DISTINCT_FROM COMPARE_NOT_DISTINCT_FROM COMPARE_BETWEEN COMPARE_NOT_BETWEEN",
    "CONJUNCTION_AND CONJUNCTION_OR OPERATOR_NOT OPERATOR_IS_NULL OPERATOR_IS_NOT_NULL OPERATOR_COALESCE OPERATOR_NULLIF",
    "OPERATOR_TRY OPERATOR_UNPACK ARRAY_EXTRACT ARRAY_SLICE ARRAY_CONSTRUCTOR STRUCT_EXTRACT GROUPING_FUNCTION",
    "WINDOW_AGGREGATE WINDOW_RANK WINDOW_RANK_DENSE WINDOW_NTILE WINDOW_PERCENT_RANK WINDOW_CUME_DIST WINDOW_ROW_NUMBER",
    "WINDOW_FIRST_VALUE WINDOW_LAST_VALUE WINDOW_LEAD WINDOW_LAG WINDOW_NTH_VALUE WINDOW_FILL",
    "DECIMAL_TYPE_INFO LIST_TYPE_INFO ARRAY_TYPE_INFO STRUCT_TYPE_INFO STRING_TYPE_INFO GENERIC_TYPE_INFO INTEGER_LITERAL_TYPE_INFO",
  ]
    .join(" ")
    .split(" "),
);

const DEEPEST = 400;
const NAME = /^[\p{L}_][\p{L}\p{N}_ ]*$/u;

/**
 * Walks over the whole tree of a statement and throws `SqlRefused` at the first thing that is not on a list of what is allowed:
 * kinds of nodes, tables of marts and core, functions, types. Common table expressions count by name in the whole statement; so a
 * name that stands for any other table of the engine or the snapshot, or could be a file, may not be taken.
 */
export function judgeTree(tree: Node, sql: string, relations: Relations): Admitted {
  const judge = new Judge(sql, relations);
  judge.collectNames(tree, 0);
  judge.judge(tree, 0);
  return { parameters: [...judge.parameters], tables: [...judge.tables] };
}

class Judge {
  readonly parameters = new Set<string>();
  readonly tables = new Set<string>();
  readonly #names = new Set<string>();
  /** Calls that stand where a table stands. */
  readonly #calls = new WeakSet<Node>();
  readonly #sql: string;
  readonly #relations: Relations;

  constructor(sql: string, relations: Relations) {
    this.#sql = sql;
    this.#relations = relations;
  }

  collectNames(node: unknown, depth: number): void {
    for (const child of children(node, depth)) this.collectNames(child, depth + 1);
    const { cte_map: ctes, cte_name: cte } = (isNode(node) ? node : {}) as {
      cte_map?: { map?: Node[] };
      cte_name?: string;
    };
    for (const { key } of ctes?.map ?? []) this.#takeName(String(key));
    if (cte !== undefined) this.#takeName(String(cte));
  }

  judge(node: unknown, depth: number): void {
    if (isNode(node)) this.#judgeNode(node);
    for (const child of children(node, depth)) this.judge(child, depth + 1);
  }

  #takeName(name: string): void {
    if (!NAME.test(name) || this.#relations.closed.has(name.toLowerCase())) throw new SqlRefused("name", name);
    this.#names.add(name.toLowerCase());
  }

  #judgeNode(node: Node): void {
    const { type } = node;
    if (typeof node.id === "string" && "type_info" in node) this.#judgeType(node);
    if (typeof type !== "string") return;
    if (!PARTS.has(type)) throw this.#refuse("part", type, node);
    if (type === "BASE_TABLE") this.#judgeTable(node);
    if (type === "SHOW_REF" && !isNode(node.query)) throw this.#refuse("show", "", node);
    if (type === "TABLE_FUNCTION") this.#judgeTableFunction(node);
    if (typeof node.function_name === "string") this.#judgeFunction(node, node.function_name);
    if (type === "VALUE_PARAMETER") this.parameters.add(String(node.identifier));
  }

  #judgeTable(node: Node): void {
    const schema = String(node.schema_name).toLowerCase();
    const table = String(node.table_name).toLowerCase();
    const written = schema === "" ? table : `${schema}.${table}`;
    if (node.catalog_name !== "" || (node.at_clause ?? null) !== null) throw this.#refuse("table", written, node);
    if (schema === "" && this.#names.has(table)) return;
    const schemas = schema === "" ? OPEN_SCHEMAS : [schema];
    const found = schemas.map((one) => `${one}.${table}`).find((name) => this.#relations.open.has(name));
    if (found === undefined) throw this.#refuse("table", written, node);
    this.tables.add(found);
  }

  #judgeTableFunction(node: Node): void {
    const name = isNode(node.function) ? String(node.function.function_name) : "";
    if (!isNode(node.function) || !TABLE_FUNCTIONS.has(name.toLowerCase())) throw this.#refuse("function", name, node);
    this.#calls.add(node.function);
  }

  #judgeFunction(node: Node, written: string): void {
    const name = written.toLowerCase();
    const isOfMain = [node.schema, node.catalog].every((part) => part === "" || part === "main" || part === undefined);
    const isAllowed = FUNCTIONS.has(name) || this.#relations.macros.has(name) || this.#isTableFunction(node, name);
    if (!isOfMain || !isAllowed || node.export_state === true) throw this.#refuse("function", written, node);
    if (PADDING.has(name) && !isShort(node)) throw this.#refuse("length", written, node);
  }

  /** The call inside a table function comes by as a node of its own; as a value, `range` would build lists without end. */
  #isTableFunction(node: Node, name: string): boolean {
    return TABLE_FUNCTIONS.has(name) && this.#calls.has(node);
  }

  #judgeType(node: Node): void {
    const id = String(node.id);
    const named = isNode(node.type_info) && typeof node.type_info.name === "string" ? node.type_info.name : id;
    if (!TYPES.has(id)) throw new SqlRefused("type", named);
  }

  #refuse(reason: "part" | "show" | "table" | "function" | "length", about: string, node: Node): SqlRefused {
    return new SqlRefused(reason, about.slice(0, 100), characterOffset(this.#sql, Number(node.query_location)));
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function children(node: unknown, depth: number): unknown[] {
  if (depth > DEEPEST) throw new SqlRefused("too_deep");
  if (Array.isArray(node)) return node;
  return isNode(node) ? Object.values(node) : [];
}

function isShort(node: Node): boolean {
  const [, length] = Array.isArray(node.children) ? (node.children as Node[]) : [];
  const value = length?.type === "VALUE_CONSTANT" && isNode(length.value) ? length.value.value : null;
  return typeof value === "number" && value >= 0 && value <= 1000;
}
