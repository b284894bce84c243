/** The text of a cell that holds a date as such (`2024-03-01T08:00:00`), as cells with a date format have it. */
export function isoDateText(value: string): string {
  const [, date = "", time = ""] = /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d(?::\d\d)?)?(?:\.\d+)?Z?$/.exec(value.trim()) ?? [];
  if (date === "" && time === "") return value;
  const moment = time.padEnd("00:00:00".length, ":00");
  if (date === "") return moment;
  return time === "" || moment === "00:00:00" ? date : `${date} ${moment}`;
}
