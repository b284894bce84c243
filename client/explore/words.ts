import { count, decimal, gap, MISSING, money, rate, signed, type Unit } from "../format.ts";
import { say } from "../say.ts";
import type { CatalogueColumn } from "../sql/catalogueApi.ts";
import type { Cell } from "../sql/runApi.ts";
import { codeText } from "../text/codes.ts";
import { exploreText } from "../text/explore.ts";
import { sqlText } from "../text/sql.ts";
import type { Lang } from "../text/text.ts";
import { view } from "../view.ts";
import type { Measure } from "./Mart.ts";
import type { PivotLine } from "./pivot.ts";
import { OTHERS, type Question } from "./Question.ts";

/** What is called how: columns by the glossary, their values by their lists. */
export interface Words {
  readonly column: (name: string) => string;
  readonly value: (column: string, value: Cell, name: Cell) => string;
}

/** The words of a language. */
export function wordsOf(meaning: (column: string) => CatalogueColumn | null, lang: Lang): Words {
  return {
    // Groups are shown by their names: 区划, not 区划编码.
    column: (name) => (meaning(name)?.label?.[lang] || name).replace(/(编码|代码| code)$/, ""),
    value: (column, value, name) => {
      if (value === OTHERS) return say(exploreText.others);
      if (value === null) return say(sqlText.missing);
      if (name !== null) return name;
      if (value === "true" || value === "false")
        return { zh: value === "true" ? "是" : "否", en: value === "true" ? "Yes" : "No" }[lang];
      return codeText(column, value)?.[lang] ?? value;
    },
  };
}

/** What a line of a pivot is called: the groups that no line around it names. */
export function lineName(
  words: Words,
  { rows }: Pick<Question, "rows">,
  { path, names, labelFrom }: PivotLine,
): string {
  const said = rows
    .slice(labelFrom, path.length)
    .map(({ name }, at) => words.value(name, path[labelFrom + at] ?? null, names[labelFrom + at] ?? null));
  return said.length === 0 ? say(exploreText.total) : said.join(" · ");
}

/** A measure as it is printed; money in the unit of the figure. */
export function measureText({ unit }: Measure, value: Cell | undefined, moneyUnit: Unit): string {
  if (value === null || value === undefined) return MISSING;
  switch (unit) {
    case "yuan":
      return money(value, moneyUnit);
    case "ratio":
      return rate(Number(value));
    case "count":
      return count(Number(value));
    case "score":
      return decimal(Number(value));
  }
}

/** A change on the year before: of amounts as a share, of ratios in percentage points, of scores in points. */
export function changeText({ unit }: Measure, value: Cell | undefined): string {
  if (value === null || value === undefined) return MISSING;
  if (unit === "ratio") return gap(Number(value), view.value.lang);
  return signed(unit === "score" ? decimal(Number(value)) : rate(Number(value)));
}
