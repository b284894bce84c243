import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSqlLink, sqlLink } from "../../client/sqlLink.ts";
import { defaultView, readUrl, writeUrl } from "../../client/url.ts";

/** A link as it comes back through an address. */
function followed(link: ReturnType<typeof sqlLink>) {
  return readSqlLink(readUrl(writeUrl({ ...defaultView, ...link })).set);
}

describe("a link to the workbench", () => {
  test("brings back any statement, parameters, chart and snapshot", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), fc.string({ unit: "grapheme" }), (sql, value) => {
        const chart = { mark: "bar", x: "a", y: ["b"] };
        const link = followed(
          sqlLink(sql, { name: "n", parameters: { year: value, 地区: null }, chart, snapshot: "s" }),
        );
        expect(link).toEqual({
          sql,
          parts: { name: "n", parameters: { year: value, 地区: null }, chart, snapshot: "s" },
        });
      }),
    );
  });

  test("is none where the address names no statement, or was cut off", () => {
    expect(readSqlLink({})).toBeNull();
    expect(readSqlLink({ sql: "%" })).toBeNull();
    expect(followed(sqlLink("select 1"))).toEqual({ sql: "select 1", parts: { parameters: {}, chart: null } });
  });
});
