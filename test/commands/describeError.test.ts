import { afterEach, describe, expect, test, vi } from "vitest";
import { describeError } from "../../server/commands/describeError.ts";
import { UnreadableFile } from "../../server/intake/read/UnreadableFile.ts";
import { WrongRequest } from "../../server/intake/WrongRequest.ts";

afterEach(() => vi.unstubAllEnvs());

describe("an error at the terminal", () => {
  test("of a file or a request is message and hint of its rule, in the person's language", () => {
    vi.stubEnv("JIXIAO_LANG", "zh");
    expect(describeError(new UnreadableFile("file_empty", { file: "a.csv" }))).toBe("文件 a.csv 是空的。重新导出。");
    vi.stubEnv("JIXIAO_LANG", "en");
    expect(describeError(new WrongRequest("unit_unknown_name", { value: "斤" }))).toBe(
      "The unit “斤” is not known. Use a unit of units.csv or a number.",
    );
  });

  test("with a code that has no words speaks for itself", () => {
    const error = Object.assign(new Error("no such port"), { code: "EADDRINUSE" });
    expect([describeError(error), describeError(new Error("plain")), describeError("text")]).toEqual([
      "no such port",
      "plain",
      "text",
    ]);
  });
});
