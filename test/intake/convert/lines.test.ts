import { expect, test } from "vitest";
import { LIMITS } from "../../../server/intake/read/limits.ts";
import { openDesk } from "../draft.ts";

const HEADER = "年度,项目编码,项目名称,部门编码,部门名称,年初预算数(万元),全年执行数(万元)";
const row = (number: number, name = `项目${number}`) =>
  `2024,P${number},${name},219001,某局,${number}.5,"1,${String(number % 1000).padStart(3, "0")}.25"`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));
/** Long enough to be left to the engine. */
const COUNT = Math.ceil(LIMITS.lines_bytes / 40);

async function totals(lines: readonly string[]): Promise<unknown> {
  const desk = openDesk();
  try {
    const outcome = await desk.draft(`${lines.join("\n")}\n`);
    const [sum] = await desk.rows(outcome, "select count(*), sum(initial_budget)::varchar from @budget");
    const [paid] = await desk.rows(outcome, "select sum(paid_to_date)::varchar from @execution");
    const last = await desk.rows(outcome, "select source_row from @project order by source_row desc limit 1");
    const { error } = outcome.manifest.problem_count;
    return { rows: sum, paid: paid?.[0], last: last[0]?.[0], error, read: outcome.manifest.sheets[0]?.rows_read };
  } finally {
    desk.close();
  }
}

test("a large text gives the same rows whether or not its lines are its rows", async () => {
  const whole = [HEADER, ...rows(COUNT)];
  const read = await totals(whole);
  expect(read).toMatchObject({ last: COUNT + 1, error: 0, read: COUNT + 1 });
  expect(await totals([...whole, `${" ,".repeat(6)} `])).toEqual(read);
  const twoLines = whole.with(-1, row(COUNT, `"项目\n末"`));
  expect(await totals(twoLines)).toEqual({ ...(read as object) });
  const short = whole.with(5, "2024,P5,短,219001,某局,5.5");
  expect(await totals(short)).toMatchObject({ rows: (read as { rows: unknown }).rows, last: COUNT + 1, error: 0 });
  const slipped = whole.with(5, `${row(5)},多`);
  expect(await totals(slipped)).toMatchObject({ last: COUNT + 1, error: 1 });
});
