import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { SERIES_COLOURS } from "../../server/brief/docx/chart.ts";
import { writeDocx } from "../../server/brief/docx/writeDocx.ts";
import type { Brief } from "../../server/brief/structure.ts";
import { writeMarkdown } from "../../server/brief/writeMarkdown.ts";
import { documentParagraphs, documentParts } from "./documentText.ts";

const word = (text: string) => ({ text, bound: null });

const brief: Brief = {
  year: 2022,
  lang: "zh",
  region_code: null,
  department_code: null,
  title: "2022年度预算绩效管理情况",
  subtitle: "某市财政局",
  unit_line: "金额单位：亿元",
  source_line: "快照：s1",
  snapshot: "s1",
  is_synthetic: true,
  sections: [
    {
      id: "problems",
      title: "六、存在的问题",
      blocks: [
        {
          kind: "paragraph",
          id: "problems.a",
          mark: "（一）",
          runs: [word("A&B <|*> "), word("2.17亿元")],
          template: "",
          generated: "",
          edit: null,
        },
        {
          kind: "table",
          id: "t",
          caption: "表1 结果",
          note: "注",
          heads: [
            { text: "结果", is_number: false },
            { text: "金额", is_number: true },
          ],
          rows: [
            { is_total: false, cells: [word("核减|"), word("−1.00")] },
            { is_total: true, cells: [word("合计"), word("−1.00")] },
          ],
        },
        {
          kind: "figure",
          id: "f",
          caption: "图1 等级",
          chart: {
            type: "shares",
            categories: ["2020", "2021"],
            series: [{ name: "优", meaning: "excellent", values: [0.4, null], texts: ["40.0%", "—"] }],
          },
        },
      ],
    },
  ],
  limits: ["合成数据"],
  places: [],
};

let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  parts = await documentParts(await writeDocx(brief));
});
const body = () => parts.get("word/document.xml") ?? "";

describe("the Word file", () => {
  test("has headings, captions and text in styles", () => {
    const styled = (text: string) => new RegExp(`<w:pStyle w:val="(\\w+)"/>(?:(?!</w:p>).)*${text}`).exec(body())?.[1];
    expect(styled("2022年度预算绩效管理情况")).toBe("Title");
    expect(styled("六、存在的问题")).toBe("Heading1");
    expect(styled("表1 结果")).toBe("Caption");
    expect(styled("图1 等级")).toBe("Caption");
    expect(styled("2.17亿元")).toBe("BriefText");
  });

  test("keeps what people wrote, markup and all", () => {
    expect(documentParagraphs(parts)).toContain("（一）A&amp;B &lt;|*&gt; 2.17亿元");
  });

  test("counts its pages at the foot and says on each that data are synthetic", () => {
    const footer = [...parts].find(([path]) => /footer\d/.test(path) && !path.includes("_rels"))?.[1] ?? "";
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
    const header = [...parts].find(([path]) => /header\d/.test(path) && !path.includes("_rels"))?.[1] ?? "";
    expect(header).toContain("合成数据");
  });

  test("repeats the head of a table and cuts no row", () => {
    expect(body().match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body().match(/<w:cantSplit\/>/g)).toHaveLength(3);
  });

  test("is A4 and set in 仿宋, 黑体 and 宋体", () => {
    expect(body()).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz[^>]*w:h="16838"[^>]*w:w="11906"/);
    for (const font of ["仿宋", "黑体", "宋体"]) expect(parts.get("word/styles.xml")).toContain(`w:eastAsia="${font}"`);
  });

  test("draws figures as charts of its own, with their numbers, colours and a text for those who cannot see", () => {
    const chart = parts.get("word/charts/chart1.xml") ?? "";
    expect(chart).toContain("<c:v>0.4</c:v>");
    expect(chart).toContain("40.0%");
    expect(chart).toContain("1B6CA8");
    expect(body()).toContain("优: 2020 40.0%, 2021 —");
  });
});

test("charts on paper have the colours of the pages", () => {
  const tokens = readFileSync(new URL("../../client/styles/tokens.css", import.meta.url), "utf8").toUpperCase();
  expect(Object.values(SERIES_COLOURS).filter((colour) => !tokens.includes(`#${colour}`))).toEqual([]);
});

test("Markdown escapes what would be markup and prints a figure as its numbers", () => {
  const text = writeMarkdown(brief);
  expect(text).toContain("（一）A&B \\<\\|\\*\\> 2.17亿元");
  expect(text).toContain("| **合计** | **−1.00** |");
  expect(text).toContain("| 核减\\| | −1.00 |");
  expect(text).toContain("| 2020 | 40.0% |");
});
