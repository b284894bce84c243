import { expect, test } from "vitest";
import { zipArchive } from "../../server/exports/xlsx/zipArchive.ts";

test("equal texts give equal bytes", async () => {
  const archive = () => zipArchive([{ path: "一.xml", text: ["<a>", "</a>"] }]);
  expect(Buffer.from(await archive()).equals(Buffer.from(await archive()))).toBe(true);
});

test("a text that breaks off is an error, never half an archive", async () => {
  async function* broken(): AsyncGenerator<string> {
    yield "<a>";
    throw new Error("interrupted");
  }
  await expect(zipArchive([{ path: "a.xml", text: broken() }])).rejects.toThrow("interrupted");
});
