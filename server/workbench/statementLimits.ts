/** How long a statement and what is bound to it may be, in characters: for running, checking, saving and pinning alike. */
export const STATEMENT_LIMITS = {
  /** Parsing alone takes time that grows with the square of some texts. */
  sql: 16_000,
  /** What an editor may hold: several statements, each within its own limit. */
  text: 100_000,
  parameter_name: 100,
  parameter_value: 4_000,
} as const;
