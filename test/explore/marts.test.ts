import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { marts } from "../../client/explore/marts.ts";

interface Entry {
  readonly name: string;
  readonly unit: string;
}

const glossary: Entry[] = parse(readFileSync("data/reference/glossary.csv"), { columns: true });
const unitOf = (name: string) => glossary.find((entry) => entry.name === name)?.unit ?? null;

describe.each(marts.map((mart) => [mart.name, mart] as const))("the mart %s", (_, mart) => {
  test("names dimensions and measures as the glossary does, in its units", () => {
    const strangers = mart.dimensions.filter((one) => unitOf(one.name) === null);
    expect(strangers.map((one) => one.name)).toEqual([]);
    expect(mart.measures.filter((one) => unitOf(one.name) !== one.unit).map((one) => one.name)).toEqual([]);
  });

  test("knows its year and what may not be added up over", () => {
    expect(mart.dimensions.map((one) => one.name)).toContain(mart.year);
    for (const one of mart.apart ?? []) expect(mart.dimensions.map(({ name }) => name)).toContain(one);
  });

  test("means one thing by each part of its measures, and opens dimensions into others of its own", () => {
    const parts = mart.measures.flatMap((one) => ("numerator" in one ? [one.numerator, one.denominator] : [one]));
    const meanings = new Map<string, Set<string>>();
    for (const part of parts) meanings.set(part.name, (meanings.get(part.name) ?? new Set()).add(part.value));
    expect([...meanings].filter(([, values]) => values.size > 1).map(([part]) => part)).toEqual([]);
    const known = mart.dimensions.map((one) => one.name);
    expect(mart.dimensions.filter(({ into }) => into !== undefined && !known.includes(into))).toEqual([]);
  });
});
