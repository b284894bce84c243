/**
 * Most rows that the page fetches for its worker: 50,000 rows of a register are a few megabytes and are grouped within a tenth
 * of a second (`npm run bench`). More stay in the warehouse, which groups them by the same definitions.
 */
export const MOST_ROWS = 50_000;
