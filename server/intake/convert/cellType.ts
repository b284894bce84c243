import type { ColumnType } from "../../warehouse/dictionary.ts";
import { SQL_TYPES } from "../../warehouse/dictionary.ts";
import { literal } from "../../warehouse/sqlText.ts";
import type { Code } from "../lists.ts";
import { codeExpression } from "./codeExpression.ts";
import { moneyType } from "./moneyType.ts";

/**
 * How text becomes a value, in three SQL steps: text that matches `plain` is taken as it is, other text goes through
 * `canonical` (canonical text, null for a nil mark, or `refused(rule)`), and `value` casts canonical text. A value that
 * cannot be cast breaks the rule `unreadable`; `check` names the rule that a value which was read breaks, or null, and
 * refuses the value unless the rule `warns`.
 */
export interface CellType {
  readonly plain: string | null;
  /** Gets the tidied text, or, where it `is_raw`, the text as it stands. */
  readonly canonical: (text: string) => string;
  readonly is_raw?: true;
  readonly value: (text: string) => string;
  readonly unreadable: string;
  readonly check: (text: string, value: string) => string;
  readonly warns?: true;
}

/** What decides how a cell is read, apart from its text. */
export interface CellForm {
  readonly type: ColumnType;
  readonly column: string;
  /** List of codes that its values come from, or empty. */
  readonly codes: string;
  /** For money: yuan in one unit of the cell, as decimal text. */
  readonly multiplier: string;
  /** For a percent: what stands for a missing `%` (`%` where the header has it, `` for a ratio), or null: it must be there. */
  readonly bare_mark: string | null;
}

const nothing = () => "null";

/** The type of cells of the given form. */
export function cellType(form: CellForm, codes: readonly Code[]): CellType {
  if (form.codes !== "") return listedType(form, codes);
  if (form.type === "money") return moneyType(form.multiplier);
  if (form.type === "percent") return percentType(form.bare_mark);
  if (form.type === "code") return codeType(form.column);
  return SIMPLE[form.type];
}

const SIMPLE: Readonly<Record<Exclude<ColumnType, "money" | "percent" | "code">, CellType>> = {
  text: {
    plain: null,
    canonical: (tidied) => `read_text(${tidied})`,
    is_raw: true,
    value: (text) => text,
    unreadable: "",
    check: nothing,
  },
  score: {
    plain: "[0-9]{1,3}(\\.[0-9]{1,2})?",
    canonical: (tidied) => `read_number(rtrim(rtrim(${tidied}, '分')), 'score_unreadable')`,
    value: (text) => `try_cast(try_cast(${text} as decimal(18, 9)) as decimal(7, 2))`,
    unreadable: "score_unreadable",
    check: (_, value) => `case when ${value} < 0 or ${value} > 100 then 'score_out_of_range' end`,
  },
  number: {
    plain: "-?[0-9]{1,14}(\\.[0-9]{1,6})?",
    canonical: (tidied) => `read_number(${tidied}, 'number_unreadable')`,
    value: cast("number"),
    unreadable: "number_unreadable",
    check: nothing,
  },
  integer: {
    plain: "-?[0-9]{1,9}",
    canonical: (tidied) => `read_number(${tidied}, 'integer_unreadable')`,
    value: (text) => `case when regexp_full_match(${text}, '-?[0-9]+(\\.0+)?')
      then try_cast(split_part(${text}, '.', 1) as integer) end`,
    unreadable: "integer_unreadable",
    check: nothing,
  },
  year: {
    plain: "(19|20)[0-9]{2}",
    canonical: (tidied) => `read_year(${tidied})`,
    value: (text) => `case when ${text} between '1900' and '2100' then try_cast(${text} as smallint) end`,
    unreadable: "year_unreadable",
    check: nothing,
  },
  month: {
    plain: "[1-9]|1[0-2]",
    canonical: (tidied) => `read_month(${tidied})`,
    value: cast("month"),
    unreadable: "month_unreadable",
    check: nothing,
  },
  date: {
    plain: null,
    canonical: (tidied) => `read_date(${tidied})`,
    value: (text) => `case when ${text} between '1900' and '2101' then try_cast(${text} as date) end`,
    unreadable: "date_unreadable",
    check: nothing,
  },
  boolean: {
    plain: "true|false",
    canonical: (tidied) => `read_code(${tidied})`,
    value: cast("boolean"),
    unreadable: "code_unknown",
    check: nothing,
  },
};

function cast(type: ColumnType): (text: string) => string {
  return (text) => `try_cast(${text} as ${SQL_TYPES[type]})`;
}

function listedType({ type, codes, column }: CellForm, known: readonly Code[]): CellType {
  const list = known.filter((code) => code.list === codes);
  const canonical = (tidied: string) => codeExpression(tidied, list, column === "deviation_cause");
  return { plain: plainCodes(list), canonical, value: cast(type), unreadable: "code_unknown", check: nothing };
}

/** Most cells hold the code itself. */
function plainCodes(list: readonly Code[]): string {
  return list.map(({ code }) => code.replace(/[^\w]/g, "\\$&")).join("|");
}

const REGION = (text: string) =>
  `case when regexp_full_match(${text}, '[0-9]{9}|[0-9]{12}') then left(${text}, 6) else ${text} end`;

/** Three, five or seven digits, with or without the name of the class behind them. */
const FUNCTION = (text: string) =>
  `nullif(regexp_extract(${text}, '^([0-9]{3}|[0-9]{5}|[0-9]{7})(?:[^0-9].*)?$', 1), '')`;

function codeType(column: string): CellType {
  const value = { region_code: REGION, function_code: FUNCTION }[column] ?? ((text: string) => text);
  return {
    plain: "[0-9][0-9A-Za-z]*(-[0-9A-Za-z]+)*",
    canonical: (tidied) => `read_code(${tidied})`,
    value,
    unreadable: "function_code_unreadable",
    check: nothing,
  };
}

function percentType(bareMark: string | null): CellType {
  const mark = bareMark === null ? "refused('percent_without_sign')" : literal(bareMark);
  return {
    plain: "-?[0-9]{1,5}(\\.[0-9]{1,6})?%",
    canonical: (tidied) => `percent_mark(read_percent(${tidied}, ${mark}))`,
    value: (text) => `try_cast(case when ends_with(${text}, '%')
      then try_cast(rtrim(${text}, '%') as decimal(18, 9)) * 0.01::decimal(3, 2)
      else try_cast(${text} as decimal(18, 9)) end as decimal(9, 6))`,
    unreadable: "percent_unreadable",
    check: (text, value) =>
      `case when not ends_with(${text}, '%') and abs(${value}) > 2 then 'percent_without_sign' end`,
  };
}
