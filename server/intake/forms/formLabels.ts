import { join } from "node:path";
import { PROJECT } from "../../warehouse/projectFolders.ts";
import { readList } from "../../warehouse/readList.ts";
import { readHeader } from "../recognise/header.ts";

/** Parts of a form that have labels of their own; the same word means different things in different parts. */
export type FormPart = "head" | "goal" | "money" | "indicator" | "total" | "text" | "schedule" | "revenue";

/** What the labels of official forms mean, whatever line breaks, points or units stand in them. */
export type FormLabels = (part: FormPart, text: string) => string | null;

/** Reads `form_labels.csv` of the project. */
export function loadFormLabels(folder = PROJECT.reference): FormLabels {
  const fields = new Map<string, string>();
  for (const { part = "", field = "", labels = "" } of readList(join(folder, "form_labels.csv"))) {
    for (const label of labels.split(";")) fields.set(`${part} ${readHeader(label).keys[0] ?? ""}`, field);
  }
  return (part, text) => {
    if (text === "" || text.length > 40) return null;
    const { keys } = readHeader(text.replace(PERIOD, ""));
    const found = keys.find((key) => fields.has(`${part} ${key}`));
    return found === undefined ? null : (fields.get(`${part} ${found}`) ?? null);
  };
}

/** `1—6月执行数`, `截至6月底执行率`: the months a column of a monitoring form speaks of. */
const PERIOD = /^(?:截[至止])?\s*(?:(\d{1,2})\s*[—–―\-~～至到]+\s*)?(\d{1,2})\s*月(?:份|底|末)?\s*/;

/** The months a label names, as `1-6`; null where it names none. */
export function periodOf(text: string): string | null {
  const [, first, last] = PERIOD.exec(text.normalize("NFKC")) ?? [];
  return last === undefined ? null : `${first ?? "1"}-${last}`;
}
