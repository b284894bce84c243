import { describe, expect, test } from "vitest";
import type { Frame } from "../../client/charts/Chart.ts";
import { peersCompared } from "../../client/charts/peersCompared.ts";
import { projectByYear } from "../../client/charts/projectByYear.ts";
import type { Queries } from "../../sql/types.ts";
import { drawing, frame } from "./drawing.ts";

const projectRows: readonly Queries["project_years"]["row"][] = [2024, 2025, 2026].map((fiscal_year, at) => ({
  fiscal_year,
  project_code: "P1",
  is_of_children: at === 0,
  is_in_progress: at === 2,
  latest_month: at === 2 ? 6 : 12,
  requested_yuan: at === 0 ? null : "1500000.00",
  initial_yuan: "1200000.00",
  adjusted_yuan: "1250000.00",
  executed_yuan: at === 2 ? "500000.00" : "1000000.00",
  unspent_yuan: at === 2 ? "750000.00" : "250000.00",
  carry_over_yuan: null,
  execution_rate: at === 2 ? 0.4 : 0.8,
  execution_rate_of_initial: at === 2 ? 0.4167 : 0.8333,
}));

const peerRows: readonly Queries["department_peers"]["row"][] = (
  [
    ["saving_rate", null, 0.5],
    ["execution_rate", 0.9, 0.8],
    ["weighted_self_score", 0.91, 0.953],
  ] as const
).map(([measure_name, own_share, peer_share]) => ({
  fiscal_year: 2025,
  department_code: "D1",
  peer_basis: "region",
  peer_count: 12,
  measure_name,
  own_share,
  peer_share,
  peer_gap: own_share === null ? null : own_share - peer_share,
}));

describe("one project and one department as drawn", () => {
  const shown: Frame = { ...frame, unit: "wan", unitName: "万元" };

  test("a project's money by year", async () => {
    await expect(drawing(projectByYear, projectRows, shown)).toMatchFileSnapshot("drawn/projectByYear.svg");
  });

  test("a department beside its peers", async () => {
    await expect(drawing(peersCompared, peerRows, shown)).toMatchFileSnapshot("drawn/peersCompared.svg");
  });

  test("what was asked for, and what was spent of an open year, are hollow bars", () => {
    const svg = drawing(projectByYear, projectRows, shown);
    const hollow = svg.match(/<g[^>]*stroke-dasharray="2 2"[^>]*>|<rect[^>]*fill="var\(--panel\)"/g);
    expect(hollow?.length).toBeGreaterThan(0);
    expect(projectByYear.stops(projectRows, shown)[2]?.lines).toEqual([
      "2026 年（至 6 月） · 万元",
      "申报  150.00",
      "年初预算  120.00",
      "调整预算  125.00",
      "执行  50.00",
      "执行率 占调整预算  40.0%",
      "执行率 占年初预算  41.7%",
    ]);
    expect(projectByYear.stops(projectRows, shown)[0]?.lines[0]).toBe("2024 年 · 万元 · 二级项目合计");
  });

  test("a score is read out in points, a rate in percent, what is missing as a dash", () => {
    expect(peersCompared.stops(peerRows, shown).map((stop) => stop.lines.slice(1))).toEqual([
      ["本部门  —", "同类 12 个部门平均  50.0%", "差距  —"],
      ["本部门  90.0%", "同类 12 个部门平均  80.0%", "差距  +10.0 个百分点"],
      ["本部门  91.00", "同类 12 个部门平均  95.30", "差距  −4.3 个百分点"],
    ]);
  });
});
