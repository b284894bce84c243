import { isNil, joined } from "./formText.ts";

/** A printed value taken apart: `≥50个` → `≥`, `50`, `个`. */
export interface IndicatorValue {
  readonly operator: "≥" | "≤" | "=" | ">" | "<" | null;
  /** Decimal text, percentages in points; null where the value is words. */
  readonly number: string | null;
  readonly unit: string | null;
}

const NOTHING: IndicatorValue = { operator: null, number: null, unit: null };

/** Every way to write an operator, the longer ones first. */
const OPERATORS: readonly (readonly [RegExp, NonNullable<IndicatorValue["operator"]>])[] = [
  [/^(?:>=|=>|≥|≧|大于等于|大于或等于|不低于|不少于|不小于|至少)/, "≥"],
  [/^(?:<=|=<|≤|≦|小于等于|小于或等于|不高于|不超过|不多于|不大于|控制在)/, "≤"],
  [/^(?:>|大于|超过|高于)/, ">"],
  [/^(?:<|小于|低于|少于)/, "<"],
  [/^(?:=|等于)/, "="],
];

/** Takes a target or result apart. `operator` and `unit` are what columns of their own say, if the form has them. */
export function indicatorValue(text: string, operator = "", unit = ""): IndicatorValue {
  if (isNil(text)) return NOTHING;
  const half = joined(text.normalize("NFKC"));
  const [pattern, sign] = OPERATORS.find(([form]) => form.test(half)) ?? [null, null];
  const rest = pattern ? half.replace(pattern, "") : half;
  const found = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([^\d]{0,8})$/.exec(rest);
  const said = operatorNamed(operator);
  if (!found?.[1] || isDate(rest)) return { ...NOTHING, operator: said };
  const printed = found[2] ?? "";
  return {
    operator: said ?? sign ?? suffixOperator(printed),
    number: found[1].replaceAll(",", ""),
    unit: isNil(unit) ? printed.replace(SUFFIX, "") || null : joined(unit),
  };
}

const SUFFIX = /(?:及以上|以上|及以下|以下|以内|之内)(?:\(含\))?$/;

function suffixOperator(unit: string): IndicatorValue["operator"] {
  const suffix = SUFFIX.exec(unit)?.[0] ?? "";
  if (suffix === "") return null;
  return suffix.includes("上") ? "≥" : "≤";
}

function operatorNamed(text: string): IndicatorValue["operator"] {
  const half = joined(text.normalize("NFKC"));
  return OPERATORS.find(([form]) => form.test(half))?.[1] ?? null;
}

/** `2022年`, `12月底` is a time, not a quantity. */
function isDate(text: string): boolean {
  return /^(?:19|20)\d\d年|^\d{1,2}月(?:底|末|份|前|初|中旬|$)/.test(text);
}
