/** Asks the application itself at an address of its API. */
export type AskItself = (address: string) => Promise<Response>;

/** What of an answer matters here: which snapshot it is of, and its rows. */
interface Brought {
  readonly snapshot: string | { readonly id: string } | null;
  readonly rows?: readonly { readonly fiscal_year: number; readonly is_in_progress: boolean }[];
}

const OFFICE = "/api/office";
const YEARS = addressOf("fiscal_years");
const OF_ALL_YEARS = ["overview_by_year", "ratings_by_year", "effects_by_year", "carry_over_ages", "recent_batches"];
const OF_ONE_YEAR = { departments_to_watch: "&most_rows=6", execution_by_month: "" };

/** What a person may have chosen that makes other answers the first ones. */
const CHOICES = ["page", "year", "region", "department"];

/** Whether an address opens the overview as it is without a choice. */
export function opensDefaultView(query: Readonly<Record<string, string>>): boolean {
  return !CHOICES.some((name) => query[name] !== undefined);
}

/**
 * The answers that the default view opens with, as a JSON object by address, so that nothing on it waits for a query. Empty
 * where not all of them are there or a new snapshot came in between: the page asks for what it was not brought.
 */
export async function broughtAnswers(ask: AskItself): Promise<string> {
  const years = await answerAt(YEARS, ask);
  const year = years === null ? null : yearOpened(years.answer);
  if (years === null || year === null) return "{}";
  const addresses = [
    OFFICE,
    ...OF_ALL_YEARS.map((name) => addressOf(name)),
    ...Object.entries(OF_ONE_YEAR).map(([name, further]) => addressOf(name, `fiscal_year=${year}${further}&`)),
  ];
  const others = await Promise.all(addresses.map((address) => answerAt(address, ask)));
  const answers = [years, ...others].filter((one) => one !== null);
  const snapshots = new Set(answers.map(({ answer }) => snapshotOf(answer)));
  if (answers.length <= others.length || snapshots.size > 1) return "{}";
  return `{${answers.map(({ address, text }) => `${JSON.stringify(address)}:${text}`).join(",")}}`;
}

function addressOf(query: string, parameters = ""): string {
  return `/api/queries/${query}?${parameters}format=json`;
}

async function answerAt(address: string, ask: AskItself) {
  const response = await ask(address);
  if (response.status !== 200) return null;
  const text = await response.text();
  return { address, text, answer: JSON.parse(text) as Brought };
}

function snapshotOf({ snapshot }: Brought): string | null {
  return snapshot === null || typeof snapshot === "string" ? snapshot : snapshot.id;
}

/** The last complete year, or the last one where none is complete: the year that the page opens with. */
function yearOpened({ rows = [] }: Brought): number | null {
  const complete = rows.filter((row) => !row.is_in_progress);
  const years = (complete.length > 0 ? complete : rows).map((row) => row.fiscal_year);
  return years.length === 0 ? null : Math.max(...years);
}
