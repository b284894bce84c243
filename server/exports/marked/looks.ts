export type Severity = "error" | "warning" | "info";

/** How bad a problem is, worst first, in words and colours: dark text stays readable on every fill, and a border says it too. */
export const LOOKS: Readonly<Record<Severity, { readonly zh: string; readonly fill: string; readonly line: string }>> =
  {
    error: { zh: "错误", fill: "FFFBDAD5", line: "FFB8352A" },
    warning: { zh: "警告", fill: "FFFDEBC8", line: "FFB25E09" },
    info: { zh: "提示", fill: "FFDCE9F7", line: "FF1F5FAE" },
  };

const ORDER = Object.keys(LOOKS) as Severity[];

/** The worst of some severities. */
export function worstOf(severities: readonly Severity[]): Severity {
  return ORDER.find((severity) => severities.includes(severity)) ?? "info";
}
