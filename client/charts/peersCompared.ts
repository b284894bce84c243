import { axisX, dot, link, type PlotOptions, pointerY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { decimal, gap, rate } from "../format.ts";
import { ofDepartmentYear } from "../scope.ts";
import { peerMeasures } from "../text/peers.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type PeerRow = Row<"department_peers">;

const HEIGHT = 320;

/** One department beside the mean of its peers, measure by measure, all on one scale of 0 to 100. */
export const peersCompared: Chart<"department_peers"> = {
  id: "peers_compared",
  query: "department_peers",
  title: { zh: "与同类部门平均比较", en: "Beside the mean of its peers" },
  subtitle: { zh: "率为百分数，得分为百分制", en: "rates in percent, scores of 100" },
  parameters: (scope) => ({ ...ofDepartmentYear(scope), peer_basis: scope.options.peers ?? "region" }),
  columns: ["measure_name", "own_share", "peer_share", "peer_gap", "peer_count"],
  axis: "share",
  ledger: "departments",
  height: () => HEIGHT,
  legend: (lang) => [
    { label: { zh: "本部门", en: "This department" }[lang], colour: colour.accent },
    { label: { zh: "同类平均", en: "Mean of peers" }[lang], colour: colour.muted, outlined: true },
  ],
  panels: (rows, frame) => [dumbbells(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({
      x: row.own_share ?? row.peer_share ?? 0,
      y: row.measure_name,
      lines: reading(row, frame.lang),
    })),
};

function dumbbells(rows: readonly PeerRow[], frame: Frame): PlotOptions {
  const { lang } = frame;
  const top = Math.max(1, ...rows.map((row) => Math.max(row.own_share ?? 0, row.peer_share ?? 0)));
  const bottom = Math.min(0, ...rows.map((row) => Math.min(row.own_share ?? 0, row.peer_share ?? 0)));
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 8,
    marginLeft: lang === "zh" ? 112 : 148,
    marginRight: 104,
    marginBottom: 28,
    style: chartStyle,
    x: { domain: [bottom, top], label: null },
    y: {
      type: "point",
      domain: rows.map((row) => row.measure_name),
      label: null,
      tickSize: 0,
      padding: 0.6,
      tickFormat: (name: string) => peerMeasures[name]?.[lang] ?? name,
    },
    marks: marks(rows, lang),
  };
}

function marks(rows: readonly PeerRow[], lang: Lang) {
  const both = rows.filter((row) => row.own_share !== null && row.peer_share !== null);
  return [
    axisX({ ticks: 5, tickSize: 0, tickFormat: (value: number) => decimal(value * 100, 0) }),
    link(both, { x1: "own_share", x2: "peer_share", y: "measure_name", stroke: colour.muted, strokeWidth: 1.5 }),
    dot(rows, {
      x: "peer_share",
      y: "measure_name",
      r: 4.5,
      stroke: colour.muted,
      strokeWidth: 1.5,
      fill: colour.panel,
    }),
    dot(rows, { x: "own_share", y: "measure_name", r: 4.5, fill: colour.accent }),
    text(rows, {
      y: "measure_name",
      frameAnchor: "right",
      dx: 100,
      textAnchor: "end",
      text: (row: PeerRow) => gap(row.peer_gap, lang),
      fill: colour.ink,
    }),
    tip(
      rows,
      pointerY({
        ...tipStyle,
        x: (row: PeerRow) => row.own_share ?? row.peer_share ?? 0,
        y: "measure_name",
        title: (row: PeerRow) => reading(row, lang).join("\n"),
      }),
    ),
  ];
}

function reading(row: PeerRow, lang: Lang): string[] {
  const isScore = row.measure_name.endsWith("_score");
  const print = (share: number | null) => (isScore && share !== null ? decimal(share * 100, 2) : rate(share));
  return [
    peerMeasures[row.measure_name]?.[lang] ?? row.measure_name,
    `${{ zh: "本部门", en: "This department" }[lang]}  ${print(row.own_share)}`,
    `${{ zh: `同类 ${row.peer_count} 个部门平均`, en: `Mean of ${row.peer_count} peers` }[lang]}  ${print(row.peer_share)}`,
    `${{ zh: "差距", en: "Distance" }[lang]}  ${gap(row.peer_gap, lang)}`,
  ];
}
