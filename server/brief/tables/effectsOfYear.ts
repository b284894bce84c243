import { money } from "../../../client/format.ts";
import { codes } from "../../../client/text/codes.ts";
import type { Context } from "../plan.ts";
import type { Table } from "../structure.ts";
import { bound, caption, countCell, heads, tableUnit, word } from "./cells.ts";

const EFFECTS = ["ex_ante", "cut", "cancel", "recover"];
const COLUMNS = ["gross_yuan", "double_counted_yuan", "net_yuan", "proposed_yuan"] as const;

/** The four effects in the year's budget, each for itself: they are measured differently and have no total. */
export function effectsOfYear(context: Context): Table | null {
  const { effects } = context.rows;
  const { year } = context.scope;
  const { lang } = context.print;
  const rows = EFFECTS.flatMap((effect) =>
    effects.rows.filter((row) => row.budget_year === year && row.effect === effect),
  );
  if (rows.every((row) => row.subject_count === 0 && Number(row.proposed_yuan) === 0)) return null;
  return {
    kind: "table",
    id: "effects_of_year",
    caption: caption(context, { zh: "{year}年预算资金处理情况", en: "Effects on the budget of {year}" }),
    note:
      lang === "zh"
        ? "四种效果口径不同，不设合计；净额＝上报额－重复计算。"
        : "Four effects, measured differently, without a total; net = reported − counted twice.",
    heads: heads(context, [
      { zh: "处理方式", en: "Effect" },
      { zh: "对象（个）", en: "Subjects", isNumber: true },
      { zh: "上报额（{unit}）", en: "Reported ({unit})", isNumber: true },
      { zh: "重复计算（{unit}）", en: "Counted twice ({unit})", isNumber: true },
      { zh: "净额（{unit}）", en: "Net ({unit})", isNumber: true },
      { zh: "拟定未计（{unit}）", en: "Proposed, not in ({unit})", isNumber: true },
    ]),
    rows: rows.map((row) => ({
      is_total: false,
      cells: [
        word(codes.effect?.[row.effect]?.[lang] ?? row.effect),
        countCell(effects, row, "subject_count", year),
        ...COLUMNS.map((column) => bound(effects, column, year, money(row[column], tableUnit(context)))),
      ],
    })),
  };
}
