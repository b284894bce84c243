import type { Extract, ExtractColumn } from "../extract.ts";
import { groupingText, picksText } from "../picksText.ts";
import { textCell } from "./cellXml.ts";
import { rowXml, sheetXml } from "./sheetXml.ts";

/** The sheet 说明: source, query, parameters and picks, the note on synthetic data, and the meaning of every column. */
export function notesSheet({ about, columns }: Extract, rowCount: number): string[] {
  const { start, end } = sheetXml({ widths: [24, 30, 30, 12, 60, 60, 40], headRows: 0 });
  const parameters = Object.entries(about.parameters).map(([name, value]) => `${name} = ${value ?? "—"}`);
  const facts: [string, string, string][] = [
    ["来源 Source", about.office.name_zh, about.office.name_en],
    ["发布版本 Snapshot", about.snapshot, ""],
    ["查询 Query", about.query, ""],
    ["内容 Content", about.description.zh, about.description.en],
    ["参数 Parameters", parameters.join("; "), ""],
    ["筛选 Picks", picksText(about.picks) || "—", ""],
    ["分组 Groups", about.grouping === null ? "—" : groupingText(about.grouping), ""],
    ["行数 Rows", String(rowCount), ""],
    [
      "金额 Amounts",
      "单位：元；超过十五位有效数字的金额以文本保存",
      "In yuan; amounts of more than fifteen digits are kept as text",
    ],
  ];
  if (about.is_synthetic)
    facts.unshift([
      "合成数据 Synthetic data",
      "本文件为演示用合成数据，不代表任何真实单位",
      "Made-up data for demonstration; no real office",
    ]);
  if (about.is_truncated)
    facts.unshift([
      "不完整 Truncated",
      "结果超过上限，本文件仅含前若干行",
      "More rows than allowed: the first ones only",
    ]);
  const heads = ["列 Column", "名称", "Name", "单位 Unit", "口径", "Definition", "公式 Formula"];
  const rows = [
    ...facts.map(([label, zh, en]) => [textCell(label, "head"), textCell(zh), textCell(en)]),
    [],
    heads.map((head) => textCell(head, "head")),
    ...columns.map((column) => meaning(column).map((text) => textCell(text))),
  ];
  return [start, ...rows.map((cells, index) => rowXml(index + 1, cells)), end];
}

function meaning(column: ExtractColumn): string[] {
  return [
    column.name,
    column.zh,
    column.en,
    column.unit ?? "",
    column.definition_zh,
    column.definition_en,
    column.formula,
  ];
}
