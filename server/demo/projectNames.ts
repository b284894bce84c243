import type { Department } from "./departments.ts";
import type { Random } from "./Random.ts";
import { cellOf, readDemoList } from "./readDemoList.ts";

/** What a project does: its name before place and phase, and the quantity that shows it was done. */
export interface Stem {
  readonly name: string;
  readonly function_code: string;
  readonly quantity: string;
  readonly unit: string;
  readonly magnitude: number;
}

/** A source of names that never gives one department the same name twice. */
export type ProjectNames = (department: Department, year: number, random: Random) => { stem: Stem; name: string };

/** Names made of a stem of the department's line of work and, where that is taken, a place, a year or a phase. */
export function createProjectNames(stems: ReadonlyMap<string, readonly Stem[]>): ProjectNames {
  const places = readDemoList("places").map((record) => cellOf(record, "name"));
  const taken = new Set<string>();
  return (department, year, random) => {
    const stem = random.pick(stems.get(department.system) ?? []);
    const styles = [
      () => stem.name,
      () => random.pick(places) + stem.name,
      () => `${year}年${stem.name}`,
      () => `${random.pick(places)}${stem.name}(${random.pick(["一期", "二期", "三期"])})`,
      () => `${year}年${random.pick(places)}${stem.name}`,
    ];
    for (let attempt = 0; ; attempt++) {
      const name = (styles[attempt] ?? (() => `${year}年${random.pick(places)}${stem.name}(第${attempt - 3}批)`))();
      const key = department.code + name;
      if (taken.has(key) || (attempt < 3 && random.chance(0.4))) continue;
      taken.add(key);
      return { stem, name };
    }
  };
}

/** Stems by line of work. */
export function readStems(): Map<string, Stem[]> {
  const stems = new Map<string, Stem[]>();
  for (const record of readDemoList("projects")) {
    const stem: Stem = {
      name: cellOf(record, "name"),
      function_code: cellOf(record, "function_code"),
      quantity: cellOf(record, "quantity"),
      unit: cellOf(record, "unit"),
      magnitude: Number(cellOf(record, "magnitude")),
    };
    const system = cellOf(record, "system");
    stems.set(system, [...(stems.get(system) ?? []), stem]);
  }
  return stems;
}
