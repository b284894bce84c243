import type { OpenAPIHono } from "@hono/zod-openapi";
import type { NamedQuery, QueryColumn } from "../warehouse/queries/describeQueries.ts";
import type { Catalogue } from "./catalogue.ts";
import type { EncodingVariables } from "./contentEncoding.ts";

type Document = ReturnType<OpenAPIHono<EncodingVariables>["getOpenAPI31Document"]>;

/** The API in OpenAPI 3.1: the routes as they are declared, and each named query as a path with its parameters and rows. */
export function openapi(app: OpenAPIHono<EncodingVariables>, version: string, catalogue: Catalogue | null): Document {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Jixiao",
      version,
      description: "Figures of a finance bureau's budget performance, each traceable to a cell.",
    },
  });
  const queries = [...(catalogue?.queries.values() ?? [])].map((query) => [
    `/api/queries/${query.name}`,
    pathOf(query),
  ]);
  return { ...document, paths: { ...document.paths, ...Object.fromEntries(queries) } };
}

function pathOf({ name, header, parameters, columns }: NamedQuery) {
  return {
    get: {
      operationId: name,
      summary: header.description.en,
      description: header.description.zh,
      parameters: [
        ...parameters.map((parameter) => ({
          name: parameter.name,
          in: "query",
          required: !parameter.is_optional,
          schema: { type: jsonType(parameter.type), ...(parameter.values && { enum: parameter.values }) },
        })),
        { name: "format", in: "query", schema: { type: "string", default: "json" } },
      ],
      responses: {
        200: {
          description: `One row per ${header.grain.join(", ")}`,
          content: { "application/json": { schema: answer(columns) } },
        },
      },
    },
  };
}

function answer(columns: readonly QueryColumn[]) {
  const row = {
    type: "object",
    required: columns.map((column) => column.name),
    properties: Object.fromEntries(columns.map((column) => [column.name, valueType(column)])),
  };
  return {
    type: "object",
    required: ["snapshot", "query", "parameters", "columns", "rows", "row_count"],
    properties: { rows: { type: "array", items: row } },
  };
}

function valueType({ type, is_nullable }: QueryColumn) {
  const name = jsonType(type);
  return { type: is_nullable ? [name, "null"] : name, description: type };
}

/** Decimals and long integers are text, so that no digit is lost. */
function jsonType(type: string): string {
  if (/^(TINYINT|SMALLINT|INTEGER)$/.test(type)) return "integer";
  if (type === "DOUBLE") return "number";
  return type === "BOOLEAN" ? "boolean" : "string";
}
