import { afterAll, beforeAll, expect, test } from "vitest";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

test("a parameter with few values says which they are", async () => {
  const values = ["rising", "falling"];
  const { queries } = await (await office.get("/api/queries")).json();
  const { parameters } = queries.find(({ name }: { name: string }) => name === "projects");
  expect(parameters).toContainEqual({ name: "order_name", type: "VARCHAR", optional: true, values });
  expect(parameters).toContainEqual({ name: "fiscal_year", type: "SMALLINT", optional: false, values: null });
  const { paths } = await (await office.get("/api/openapi.json")).json();
  const schemas = paths["/api/queries/projects"].get.parameters.map(({ schema }: { schema: object }) => schema);
  expect(schemas).toContainEqual({ type: "string", enum: values });
  expect((await office.get("/api/queries/projects?fiscal_year=2021&order_name=falling")).status).toBe(200);
});

test("the description of the API names every route, what is sent to it and what it answers", async () => {
  const { paths } = (await (await office.get("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(operations.filter(({ summary }) => !summary)).toEqual([]);
  expect(operations.filter(({ responses }) => Object.keys(responses).every((status) => Number(status) >= 300))).toEqual(
    [],
  );
  const unsafe = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== "get")
      .map(([method, { responses }]) => ({
        path: `${method} ${path}`,
        refused: Object.keys(responses).includes("403"),
      })),
  );
  expect(unsafe.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["post /api/imports", "put /api/imports/{id}/mapping", "delete /api/imports/{id}"]),
  );
  expect(unsafe.filter(({ path, refused }) => path.includes("/imports") && !refused)).toEqual([]);
  const upload = paths["/api/imports"]?.post?.requestBody?.content["multipart/form-data"]?.schema;
  expect(upload).toMatchObject({ required: ["files"], properties: { files: { type: "array" } } });
});
