import type { CatalogueColumn, CatalogueTable, SqlCatalogue } from "../../sql/catalogueApi.ts";
import type { Lang } from "../../text/text.ts";
import { keywordList } from "./duckdbDialect.ts";

/** Something that may be meant by what has been typed. */
export interface Suggestion {
  readonly label: string;
  readonly kind: "table" | "schema" | "column" | "function" | "keyword" | "parameter";
  /** What it is, beside it. */
  readonly detail: string;
  readonly info: string;
  /** Higher stands first. */
  readonly boost: number;
}

export interface Suggestions {
  /** Where the word begins that a suggestion replaces. */
  readonly from: number;
  readonly options: readonly Suggestion[];
}

interface Completing {
  readonly text: string;
  readonly position: number;
  readonly catalogue: SqlCatalogue | null;
  readonly lang: Lang;
  /** Whether a person asked for it, rather than typing on. */
  readonly isExplicit: boolean;
}

const WORD = /[\p{L}\p{N}_]*$/u;

/** What can stand at a place of a statement: after a dot what belongs before it, after a dollar sign parameters, else anything known. */
export function completionsAt({ text, position, catalogue, lang, isExplicit }: Completing): Suggestions | null {
  const before = text.slice(0, position);
  const word = WORD.exec(before)?.[0] ?? "";
  const from = position - word.length;
  const sign = before[from - 1];
  if (sign === "$") return { from, options: parameters(text) };
  if (catalogue === null) return null;
  if (sign === ".") {
    const owner = /"?([\p{L}\p{N}_]+)"?\.$/u.exec(before.slice(0, from))?.[1];
    return owner === undefined ? null : { from, options: ownedBy(owner, text, catalogue, lang) };
  }
  if (word === "" && !isExplicit) return null;
  return { from, options: anything(text, catalogue, lang) };
}

/** Parameters that the text has already. */
function parameters(text: string): Suggestion[] {
  const names = [...new Set([...text.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map(([, name = ""]) => name))];
  return names.map((label) => ({ label, kind: "parameter", detail: "", info: "", boost: 1 }));
}

function ownedBy(owner: string, text: string, catalogue: SqlCatalogue, lang: Lang): Suggestion[] {
  const schema = catalogue.schemas.find(({ name }) => name === owner);
  if (schema) return schema.tables.map((table) => tableOf(table, table.name, lang));
  const table = tablesOf(text, catalogue).find(
    ({ alias, table: { name } }) => alias === owner || name === owner,
  )?.table;
  return (table?.columns ?? []).map((column) => columnOf(column, lang, 2));
}

function anything(text: string, catalogue: SqlCatalogue, lang: Lang): Suggestion[] {
  const used = tablesOf(text, catalogue);
  const columns = new Map(used.flatMap(({ table }) => table.columns.map((column) => [column.name, column])));
  const aliases = used.flatMap(({ alias, table }) =>
    alias === table.name ? [] : [{ ...tableOf(table, alias, lang), boost: 3 }],
  );
  return [
    ...[...columns.values()].map((column) => columnOf(column, lang, 2)),
    ...aliases,
    ...catalogue.schemas.flatMap(({ name, tables }) =>
      tables.map((table) => tableOf(table, `${name}.${table.name}`, lang)),
    ),
    ...catalogue.functions.map(({ name, signature, description }) => ({
      label: name,
      kind: "function" as const,
      detail: signature.slice(name.length),
      info: description,
      boost: -1,
    })),
    ...keywordList.map((label) => ({ label, kind: "keyword" as const, detail: "", info: "", boost: 0 })),
  ];
}

interface UsedTable {
  readonly alias: string;
  readonly table: CatalogueTable;
}

const AFTER_NAME =
  "on|using|where|group|order|limit|join|left|right|full|inner|cross|anti|semi|asof|natural|having|qualify|window|union|except|intersect|select|with";

/** Tables after `from` and `join`, with what they are called there. */
function tablesOf(text: string, catalogue: SqlCatalogue): UsedTable[] {
  const pattern = new RegExp(
    `\\b(?:from|join)\\s+(?:"?(\\w+)"?\\.)?"?([\\p{L}\\p{N}_]+)"?(?:\\s+(?:as\\s+)?(?!(?:${AFTER_NAME})\\b)"?([\\p{L}_][\\p{L}\\p{N}_]*)"?)?`,
    "giu",
  );
  return [...text.matchAll(pattern)].flatMap(([, schema, name, alias]) => {
    const schemas = catalogue.schemas.filter((one) => schema === undefined || one.name === schema);
    const table = schemas.flatMap(({ tables }) => tables).find((one) => one.name === name);
    return table === undefined ? [] : [{ alias: alias ?? table.name, table }];
  });
}

function tableOf({ description, columns }: CatalogueTable, label: string, lang: Lang): Suggestion {
  return { label, kind: "table", detail: ` ${columns.length}`, info: description[lang], boost: 1 };
}

function columnOf({ name, type, label, description }: CatalogueColumn, lang: Lang, boost: number): Suggestion {
  const meaning = [label?.[lang], description?.[lang]].filter((text) => text).join(" – ");
  return { label: name, kind: "column", detail: ` ${type.toLowerCase()}`, info: meaning, boost };
}
