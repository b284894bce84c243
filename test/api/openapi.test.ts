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
