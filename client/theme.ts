/** Colours by meaning, as CSS variables, so that light and dark switch without drawing a chart again. */
export const colour = {
  ink: "var(--ink)",
  muted: "var(--muted)",
  hairline: "var(--hairline)",
  accent: "var(--accent)",
  warning: "var(--warning)",
  initial: "var(--initial)",
  adjusted: "var(--adjusted)",
  executed: "var(--executed)",
  panel: "var(--panel)",
  error: "var(--error)",
  good: "var(--good)",
  /** A range behind a line. */
  band: "var(--accent-soft)",
  rating: {
    excellent: "var(--rating-excellent)",
    good: "var(--rating-good)",
    fair: "var(--rating-fair)",
    poor: "var(--rating-poor)",
    not_rated: "var(--rating-none)",
  },
  onRating: {
    excellent: "var(--on-rating-excellent)",
    good: "var(--on-rating-good)",
    fair: "var(--on-rating-fair)",
    poor: "var(--on-rating-poor)",
    not_rated: "var(--ink)",
  },
  severity: {
    error: "var(--error)",
    warning: "var(--warning)",
    info: "var(--initial)",
  },
  criterion: {
    ex_ante: "var(--criterion-ex-ante)",
    targets: "var(--criterion-targets)",
    monitoring: "var(--criterion-monitoring)",
    rectification: "var(--criterion-rectification)",
    self_evaluation: "var(--criterion-self-evaluation)",
    disclosure: "var(--criterion-disclosure)",
  },
  kind: {
    self: "var(--kind-self)",
    department: "var(--kind-department)",
    finance: "var(--kind-finance)",
    third_party: "var(--kind-third-party)",
  },
  effect: {
    ex_ante: "var(--effect-ex-ante)",
    cut: "var(--effect-cut)",
    cancel: "var(--effect-cancel)",
    recover: "var(--effect-recover)",
  },
} as const;

/** What every chart shares: type as on the page, lines that show outside the frame. */
export const chartStyle = { fontFamily: "inherit", fontSize: "12px", overflow: "visible" } as const;

/** What every tip shares: lines that Chinese can be read in, and a quiet edge. */
export const tipStyle = { lineHeight: 1.5, textPadding: 10, stroke: "var(--muted)", strokeWidth: 0.75 } as const;

/** The colour of a code in a closed list; a code the list lacks is grey rather than invisible. */
export function colourOf(list: Readonly<Record<string, string>>, code: string): string {
  return list[code] ?? colour.muted;
}

/** Applies a theme to the document; null follows the system. */
export function applyTheme(theme: "light" | "dark" | null): void {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
