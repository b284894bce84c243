import type { Unit } from "../lists.ts";
import { WrongRequest } from "../WrongRequest.ts";
import { headerKey } from "./header.ts";

/** Multiplier of the unit a text names exactly (`万元`), or null. */
export function unitNamed(units: readonly Unit[], text: string): string | null {
  const key = headerKey(text).replace(/^金额单位:?|^单位:?|^in/, "");
  return units.find((unit) => unit.names.some((name) => headerKey(name) === key))?.multiplier ?? null;
}

/** Multiplier of the unit a title line states (`单位：万元、％`, `Unit: million yen`), or null. */
export function unitStated(units: readonly Unit[], line: string): string | null {
  const stated = /(?:单位|単位|unit)\s*[:：]\s*([^)）]+)/i.exec(line.normalize("NFKC"))?.[1];
  if (stated === undefined) return null;
  for (const part of stated.split(/[、,，;；/]|\s{2,}/)) {
    const multiplier = unitNamed(units, part);
    if (multiplier !== null) return multiplier;
  }
  return null;
}

/** Multiplier of what a person gives as the unit: a name of the list or a bare number. Throws `WrongRequest` `unit_unknown_name`. */
export function unitGiven(units: readonly Unit[], text: string): string {
  const named = unitNamed(units, text);
  if (named !== null) return named;
  const number = text.trim().replace(/[,_](?=\d{3})/g, "");
  if (/^\d{1,13}(\.\d{1,6})?$/.test(number) && Number(number) > 0) return number.replace(/^0+(?=\d)/, "");
  throw new WrongRequest("unit_unknown_name", { value: text });
}
