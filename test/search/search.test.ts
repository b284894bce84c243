import { beforeAll, describe, expect, test } from "vitest";
import { buildIndex } from "../../server/search/buildIndex.ts";
import { matchSpelling } from "../../server/search/matchSpelling.ts";
import type { SearchIndex } from "../../server/search/SearchIndex.ts";
import { spell } from "../../server/search/spell.ts";
import type { GlossaryEntry } from "../../server/warehouse/models/writeComments.ts";
import type { NamedQuery } from "../../server/warehouse/queries/describeQueries.ts";
import type { Queries } from "../../sql/types.ts";

type SearchableRow = Queries["searchable"]["row"];

function row(entry_kind: SearchableRow["entry_kind"], entry_code: string, entry_name: string, adjusted_yuan = "1.00") {
  const owner = entry_kind === "project" ? "水城区教育局" : "水城区";
  const owner_name_en = entry_kind === "project" ? null : "Shuicheng District";
  return {
    entry_kind,
    entry_code,
    entry_name,
    owner_name: owner,
    owner_name_en,
    first_year: 2018,
    last_year: 2022,
    adjusted_yuan,
  };
}

const rows: readonly SearchableRow[] = [
  row("department", "101001", "市财政局"),
  row("department", "519001", "水城区教育局", "5.00"),
  row("department", "219001", "六盘水市教育局", "9.00"),
  row("project", "52020421T000010445822", "重点长廊绿化（二期）"),
  row("project", "52020421T000010445999", "银行结算补贴"),
  row("project", "52020421T000010446000", "经营绩效奖励", "7.00"),
  row("project", "52020421T000010447000", "ＰＰＰ项目咨询"),
  ...Array.from({ length: 30 }, (_, at) => row("project", `X${at}`, `校舍维修${at}`, `${at}.00`)),
];

const entry = { en: "Execution rate", unit: "ratio", definition_zh: "执行数占预算", definition_en: "Of the budget" };
const glossary = new Map<string, GlossaryEntry>([
  ["execution_rate", { name: "execution_rate", zh: "预算执行率", formula: "", ...entry }],
  ["prior_execution_rate", { name: "prior_execution_rate", zh: "上年执行率", formula: "", ...entry }],
  ["unheard_rate", { name: "unheard_rate", zh: "无人查询的执行率", formula: "", ...entry }],
]);
const queries = new Map([["departments", { columns: [{ name: "execution_rate" }] } as unknown as NamedQuery]]);

const pages = {
  overview: { zh: "总览", en: "Overview" },
  quality: { zh: "数据质量", en: "Data quality" },
  releases: { zh: "发布记录", en: "Snapshots" },
};

let index: SearchIndex;
beforeAll(async () => {
  index = await buildIndex({ pages, rows, glossary, queries });
});

/** Names found of a kind, best first. */
function names(typed: string, kind: string, limit = 8): string[] {
  return (
    index
      .find(typed, limit)
      .find((group) => group.kind === kind)
      ?.hits.map(({ zh }) => zh) ?? []
  );
}

describe("spelling", () => {
  test("knows characters by the words they stand in", () => {
    expect(spell("银行重点长江").join(" ")).toBe("yin hang zhong dian chang jiang");
    expect(spell("P3绿")).toEqual(["p", "3", "lv"]);
  });

  test("is found by initials, in full, and with syllables cut short", () => {
    const syllables = ["shui", "jiao", "yu", "ju"];
    for (const typed of ["jyj", "jiaoyuju", "jiaoyj", "jyuju"])
      expect(matchSpelling(typed, syllables)).toEqual({ from: 1, to: 4 });
    expect(matchSpelling("yu", syllables)).toEqual({ from: 2, to: 3 });
    expect(matchSpelling("aoyu", syllables)).toBeNull();
    expect(matchSpelling("jyjj", syllables)).toBeNull();
  });
});

describe("search finds", () => {
  test("departments by the initials of their last words, the larger first", () => {
    expect(names("jyj", "department")).toEqual(["六盘水市教育局", "水城区教育局"]);
    expect(names("JYJ", "project")).toEqual(["经营绩效奖励"]);
  });

  test("by full pinyin, by name, by several words, and by what a project belongs to", () => {
    expect(names("shuichengqujiaoyu", "department")).toEqual(["水城区教育局"]);
    expect(names("教育局 水城", "department")[0]).toBe("水城区教育局");
    expect(names("yhjs", "project")).toEqual(["银行结算补贴"]);
    expect(names("水城区教育局 绿化", "project")).toEqual(["重点长廊绿化（二期）"]);
    expect(names("shuicheng", "department")[0]).toBe("水城区教育局");
  });

  test("names in full width by what is typed in half width, and the other way round", () => {
    for (const typed of ["（二期）", "(二期)", "长廊绿化（二"])
      expect(names(typed, "project")).toEqual(["重点长廊绿化（二期）"]);
    for (const typed of ["PPP项目", "ｐｐｐ项目", "ppp"]) expect(names(typed, "project")).toEqual(["ＰＰＰ项目咨询"]);
  });

  test("by code, its beginning before its middle", () => {
    expect(names("52020421t000010445822", "project")).toEqual(["重点长廊绿化（二期）"]);
    expect(names("446000", "project")).toEqual(["经营绩效奖励"]);
    expect(names("519", "department")).toEqual(["水城区教育局"]);
  });

  test("pages and metrics in both languages; of metrics only what a query answers", () => {
    expect(names("zl", "page")).toEqual(["总览", "数据质量"]);
    expect(names("snap", "page")).toEqual(["发布记录"]);
    expect(names("zxl", "metric")).toEqual(["预算执行率"]);
    expect(index.find("execution rate", 8)[0]?.hits[0]).toMatchObject({ code: "execution_rate", query: "departments" });
  });

  test("at most the limit of a kind, and says how many there are", () => {
    const [group] = index.find("校舍", 3);
    expect(group).toMatchObject({ kind: "project", found: 30 });
    expect(group?.hits.map(({ zh }) => zh)).toEqual(["校舍维修29", "校舍维修28", "校舍维修27"]);
  });

  test("all pages where nothing is typed, and nothing where nothing fits", () => {
    expect(index.find("  ", 50).map(({ kind, found }) => [kind, found])).toEqual([["page", 3]]);
    expect(index.find("没有这个名字", 8)).toEqual([]);
  });

  test("within a moment among thirty thousand", async () => {
    const many = Array.from({ length: 30_000 }, (_, at) => row("project", `C${at}`, `第${at}中学校舍维修改造`));
    const large = await buildIndex({ pages, rows: many, glossary, queries });
    const started = performance.now();
    expect(large.find("xswxgz", 8)[0]?.found).toBe(30_000);
    expect(large.find("zzzz", 8)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
