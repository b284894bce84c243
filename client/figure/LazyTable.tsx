import { latest, useAnswer } from "../query.ts";
import type { QueryTableProps } from "../table/QueryTable.tsx";
import { Message } from "./Message.tsx";

/** The table twin of a figure, whose code is fetched when a twin is first looked at. */
export function LazyTable(props: QueryTableProps) {
  const loadable = useAnswer("part table", async () => ({
    Table: (await import("../table/QueryTable.tsx")).QueryTable,
  }));
  const loaded = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return loaded ? <loaded.Table {...props} /> : null;
}
