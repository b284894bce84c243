import type { Brief } from "../api.ts";
import { MISSING } from "../format.ts";

type Places = Brief["places"];

const PLACE = /\{([a-z][\w.]*)\}/g;

/** A text as it will read: its places filled with what the brief knows now. */
export function filled(template: string, places: Places): string {
  return template.replace(PLACE, (_, name: string) => places.find(({ place }) => place === name)?.text ?? MISSING);
}

/** The places to offer: those of the generated text, or what somebody looks for, by name or by how it reads. */
export function offered(places: Places, template: string, sought: string): Places {
  const needle = sought.trim().toLowerCase();
  if (needle === "") {
    const own = new Set([...template.matchAll(PLACE)].map(([, name]) => name));
    return places.filter(({ place }) => own.has(place));
  }
  return places
    .filter(({ place, text }) => place.includes(needle) || text.toLowerCase().includes(needle))
    .slice(0, MOST);
}

const MOST = 24;
