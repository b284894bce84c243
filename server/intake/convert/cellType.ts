import type { ColumnType } from "../../warehouse/dictionary.ts";
import { SQL_TYPES } from "../../warehouse/dictionary.ts";
import { literal } from "../../warehouse/sqlText.ts";
import type { Code } from "../lists.ts";
import type { CellForm, CellType } from "./cellForm.ts";
import { codeAsPrinted, codeExpression } from "./codeExpression.ts";
import { moneyType } from "./moneyType.ts";

const nothing = () => "null";
const itself = (text: string) => text;
const cast = (type: ColumnType) => (text: string) => `try_cast(${text} as ${SQL_TYPES[type]})`;
/** What `value` makes of a cell that is wholly of a pattern. */
const matching = (pattern: string, value: (cell: string) => string) => (cell: string) =>
  `case when regexp_full_match(${cell}, ${literal(pattern)}) then ${value(cell)} end`;

/** The type of cells of the given form. */
export function cellType(form: CellForm, codes: readonly Code[]): CellType {
  if (form.codes !== "") return listedType(form, codes);
  if (form.type === "money") return moneyType(form.multiplier);
  if (form.type === "percent") return percentType(form.bare_mark);
  if (form.type === "code") return codeType(form.column);
  if (form.type === "boolean") throw new Error(`columns.csv: ${form.column} is a boolean without a list of codes`);
  return SIMPLE[form.type];
}

const SIMPLE: Readonly<Record<Exclude<ColumnType, "money" | "percent" | "code" | "boolean">, CellType>> = {
  text: {
    plain: (cell) => `case when is_clean(${cell}) then ${cell} end`,
    part: (cell) => `tidy(${cell})`,
    canonical: (cell, tidied) => `read_text(${cell}, ${tidied})`,
    is_raw: true,
    value: itself,
    unreadable: "cell_error",
    check: nothing,
  },
  score: {
    plain: matching("[0-9]{1,2}(\\.[0-9]{1,2})?|100(\\.0{1,2})?", cast("score")),
    canonical: (tidied) => `read_number(rtrim(rtrim(${tidied}, '分')), 'score_unreadable')`,
    value: (text) => `try_cast(try_cast(${text} as decimal(18, 9)) as decimal(7, 2))`,
    unreadable: "score_unreadable",
    check: (_, value) => `case when ${value} < 0 or ${value} > 100 then 'score_out_of_range' end`,
  },
  number: {
    plain: matching("-?[0-9]{1,14}(\\.[0-9]{1,6})?", cast("number")),
    canonical: (tidied) => `read_number(${tidied}, 'number_unreadable')`,
    value: cast("number"),
    unreadable: "number_unreadable",
    check: nothing,
  },
  integer: {
    plain: matching("-?[0-9]{1,9}", cast("integer")),
    canonical: (tidied) => `read_number(${tidied}, 'integer_unreadable')`,
    value: (text) => `case when regexp_full_match(${text}, '-?[0-9]+(\\.0+)?')
      then try_cast(split_part(${text}, '.', 1) as integer) end`,
    unreadable: "integer_unreadable",
    check: nothing,
  },
  year: {
    plain: matching("(19|20)[0-9]{2}", cast("year")),
    canonical: (tidied) => `read_year(${tidied})`,
    value: (text) => `case when ${text} between '1900' and '2100' then try_cast(${text} as smallint) end`,
    unreadable: "year_unreadable",
    check: nothing,
  },
  month: {
    plain: matching("[1-9]|1[0-2]", cast("month")),
    part: (tidied) => `month_of(${tidied})`,
    canonical: (tidied, month) => `read_month(${tidied}, ${month})`,
    value: cast("month"),
    unreadable: "month_unreadable",
    check: nothing,
  },
  date: {
    plain: matching("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", cast("date")),
    part: (tidied) => `date_parts(${tidied})`,
    canonical: (tidied, parts) => `read_date(${tidied}, ${parts})`,
    value: (text) => `case when ${text} between '1900' and '2101' then try_cast(${text} as date) end`,
    unreadable: "date_unreadable",
    check: nothing,
  },
};

function listedType({ type, codes, column }: CellForm, known: readonly Code[]): CellType {
  const list = known.filter((code) => code.list === codes);
  return {
    plain: (cell) => cast(type)(codeAsPrinted(cell, list)),
    canonical: (tidied) => codeExpression(tidied, list, column === "deviation_cause"),
    value: cast(type),
    unreadable: "code_unknown",
    check: nothing,
  };
}

function codeType(column: string): CellType {
  const special = { region_code: REGION, function_code: FUNCTION }[column];
  return {
    plain: matching(special?.plain ?? "[A-Za-z]{0,8}[0-9][0-9A-Za-z]*(-[0-9A-Za-z]+)*", itself),
    canonical: (tidied) => `read_code(${tidied})`,
    value: special?.value ?? itself,
    unreadable: "function_code_unreadable",
    check: nothing,
  };
}

const REGION = {
  plain: "[0-9]{6}",
  value: (text: string) =>
    `case when regexp_full_match(${text}, '[0-9]{9}|[0-9]{12}') then left(${text}, 6) else ${text} end`,
};

/** Three, five or seven digits, with or without the name of the class behind them. */
const FUNCTION = {
  plain: "[0-9]{3}|[0-9]{5}|[0-9]{7}",
  value: (text: string) => `nullif(regexp_extract(${text}, '^([0-9]{3}|[0-9]{5}|[0-9]{7})(?:[^0-9].*)?$', 1), '')`,
};

function percentType(bareMark: string | null): CellType {
  const mark = bareMark === null ? "refused('percent_without_sign')" : literal(bareMark);
  const points = (text: string) => `try_cast(rtrim(${text}, '%') as decimal(18, 9)) * 0.01::decimal(3, 2)`;
  return {
    plain: matching("-?[0-9]{1,5}(\\.[0-9]{1,6})?%", (cell) => cast("percent")(points(cell))),
    canonical: (tidied) => `percent_mark(read_percent(${tidied}, ${mark}))`,
    value: (text) =>
      cast("percent")(`case when ends_with(${text}, '%') then ${points(text)}
      else try_cast(${text} as decimal(18, 9)) end`),
    unreadable: "percent_unreadable",
    check: (text, value) =>
      `case when not ends_with(${text}, '%') and abs(${value}) > 2 then 'percent_without_sign' end`,
  };
}
