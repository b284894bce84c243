export type Severity = "error" | "warning" | "info";

/** What a cell is marked as: its worst problem, or that an earlier marking's problem is gone. */
export type Mark = Severity | "mended";

/** How bad a problem is, worst first, in words and colours: dark text stays readable on every fill, and a border says it too. */
export const LOOKS: Readonly<Record<Mark, { readonly zh: string; readonly fill: string; readonly line: string }>> = {
  error: { zh: "错误", fill: "FFFBDAD5", line: "FFB8352A" },
  warning: { zh: "警告", fill: "FFFDEBC8", line: "FFB25E09" },
  info: { zh: "提示", fill: "FFDCE9F7", line: "FF1F5FAE" },
  mended: { zh: "已改正", fill: "FFDFF1E4", line: "FF2B7A4B" },
};

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The worst of some severities. */
export function worstOf(severities: readonly Severity[]): Severity {
  return ORDER.find((severity) => severities.includes(severity)) ?? "info";
}
