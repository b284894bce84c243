import { identifier } from "../sqlText.ts";
import { WarehouseError } from "../WarehouseError.ts";
import type { NamedQuery } from "./describeQueries.ts";
import type { Picked, Picks } from "./grouping.ts";
import { isDay } from "./isDay.ts";

/** A condition in SQL and the values it binds. */
interface Condition {
  readonly sql: string;
  readonly bindings: Readonly<Record<string, string>>;
}

/**
 * The condition that all picks set but those of `ignores`; columns are those of the query, every value is bound. Throws
 * `WarehouseError` `parameter_bad` for a column the query lacks or an end of a band that is no value of its column.
 */
export function pickCondition(query: NamedQuery, picks: Picks, ignores: readonly string[]): Condition {
  const conditions = Object.entries(picks)
    .filter(([column]) => !ignores.includes(column))
    .map(([column, picked], at) => conditionOf(query, column, picked, `picked_${at}`));
  return {
    sql: ["true", ...conditions.map(({ sql }) => sql)].join("\n    and "),
    bindings: Object.assign({}, ...conditions.map(({ bindings }) => bindings)),
  };
}

function conditionOf(query: NamedQuery, column: string, picked: Picked, prefix: string): Condition {
  const type = query.columns.find(({ name }) => name === column)?.type;
  if (type === undefined) throw badPick(`${query.name} has no column ${column}.`);
  return "values" in picked ? ofValues(column, picked.values, prefix) : ofBand({ column, type, prefix, ...picked });
}

function ofValues(column: string, values: readonly (string | null)[], prefix: string): Condition {
  const stated = values.filter((value) => value !== null);
  const bindings = Object.fromEntries(stated.map((value, at) => [`${prefix}_${at}`, value]));
  const choices = [
    ...(stated.length > 0
      ? [
          `${identifier(column)}::varchar in (${Object.keys(bindings)
            .map((name) => `$${name}::varchar`)
            .join(", ")})`,
        ]
      : []),
    ...(stated.length < values.length ? [`${identifier(column)} is null`] : []),
  ];
  return { sql: `(${choices.join(" or ") || "false"})`, bindings };
}

const NUMBER = /^-?\d{1,18}(\.\d{1,4})?$/;

function ofBand(band: {
  column: string;
  type: string;
  prefix: string;
  from: string | null;
  to: string | null;
}): Condition {
  const { column, type, prefix, from, to } = band;
  const isDate = /^(DATE|TIMESTAMP)/.test(type);
  if (!isDate && !/INT|DECIMAL/.test(type)) throw badPick(`${column} is ${type}: it has no bands.`);
  const ends = [
    { name: `${prefix}_from`, sign: ">=", value: from },
    { name: `${prefix}_to`, sign: "<=", value: to },
  ].flatMap(({ name, sign, value }) => {
    if (value === null) return [];
    if (!(isDate ? isDay(value) : NUMBER.test(value))) throw badPick(`${value} is no value of ${column}.`);
    const sql = `${identifier(column)} ${sign} $${name}::${isDate ? "date" : "decimal(22, 4)"}`;
    return [{ sql, name, value }];
  });
  return {
    sql: `(${ends.map(({ sql }) => sql).join(" and ") || `${identifier(column)} is not null`})`,
    bindings: Object.fromEntries(ends.map(({ name, value }) => [name, value])),
  };
}

function badPick(message: string): WarehouseError {
  return new WarehouseError("parameter_bad", message, { parameter: "picks" });
}
