import { DuckDBInstance } from "@duckdb/node-api";
import type { z } from "@hono/zod-openapi";
import type { Body, Extract, ExtractColumn } from "../../exports/extract.ts";
import { FORMATS } from "../../exports/formats.ts";
import type { OfficeSettings } from "../../store/settings.ts";
import { literal } from "../../warehouse/sqlText.ts";
import type { problemSchema } from "./sessionSchema.ts";

type ToldProblem = z.infer<typeof problemSchema>;

/** Media types of the files that problems leave in. */
export const PROBLEM_FILES = {
  csv: FORMATS.csv.media_type,
  xlsx: FORMATS.xlsx.media_type,
} as const;

/** What the file says of itself. */
export interface ProblemFile {
  readonly title: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly settings: OfficeSettings;
  readonly folder: string;
}

const COLUMNS: readonly (readonly [keyof ToldProblem, string, string])[] = [
  ["severity", "级别", "Severity"],
  ["file", "文件", "File"],
  ["sheet", "工作表", "Sheet"],
  ["cell", "单元格", "Cell"],
  ["column", "列", "Column"],
  ["value", "单元格内容", "Text of the cell"],
  ["message_zh", "问题与处理", "Problem in Chinese"],
  ["message_en", "Problem and what to do", "Problem and what to do"],
  ["printed", "表中合计", "Total as printed"],
  ["computed", "应为", "As computed"],
  ["rule", "规则", "Rule"],
];

/** Problems as a file for people, by the writers of all other files: what looks like a formula is text there. */
export async function writeProblems(
  problems: readonly ToldProblem[],
  format: keyof typeof PROBLEM_FILES,
  { title, parameters, settings, folder }: ProblemFile,
): Promise<Body> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const shape = JSON.stringify([Object.fromEntries(COLUMNS.map(([name]) => [name, "VARCHAR"]))]);
    await connection.run(
      `create temp table told as select found.* from (select unnest(from_json($1::json, ${literal(shape)})) as found)`,
      [JSON.stringify(problems)],
    );
    const about: Extract["about"] = {
      snapshot: "",
      query: "problems",
      description: { zh: `导入问题：${title}`, en: `Problems of an import: ${title}` },
      parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, value ?? null])),
      picks: {},
      grouping: null,
      office: { name_zh: settings.name_zh, name_en: settings.name_en },
      is_synthetic: settings.is_synthetic,
    };
    const columns = COLUMNS.map(extractColumn);
    const sql = "from told";
    return await FORMATS[format].write({ connection, sql, bindings: {}, columns, about, header: "zh", folder });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function extractColumn([name, zh, en]: (typeof COLUMNS)[number]): ExtractColumn {
  return { name, type: "VARCHAR", unit: null, zh, en, definition_zh: "", definition_en: "", formula: "" };
}
