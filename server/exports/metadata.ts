import type { About } from "./extract.ts";
import { groupingText, picksText } from "./picksText.ts";

/** What a file says of itself where its format has a place beside the rows: keys and text values. */
export function metadata(about: About): Map<string, string> {
  return new Map([
    ["office", `${about.office.name_zh} | ${about.office.name_en}`],
    ["snapshot", about.snapshot],
    ["query", about.query],
    ["parameters", JSON.stringify(about.parameters)],
    ["picks", picksText(about.picks)],
    ["groups", about.grouping === null ? "" : groupingText(about.grouping)],
    ["data", about.is_synthetic ? "合成数据 | synthetic data" : ""],
    ...(about.is_truncated ? ([["truncated", "仅前若干行 | the first rows only"]] as const) : []),
  ]);
}
