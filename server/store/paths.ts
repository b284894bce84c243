import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where everything a running office owns lies: one folder to back up. */
export interface StorePaths {
  readonly root: string;
  /** `batches/<id>/`: manifest, source files, one Parquet a record kind, problems. */
  readonly batches: string;
  /** `imports/<id>/`: sessions of the import desk with what was uploaded, until they are accepted or thrown away. */
  readonly imports: string;
  /** `snapshots/<id>.duckdb`: published, read-only files. */
  readonly snapshots: string;
  /** Names the published snapshot; replaced by rename. */
  readonly current: string;
  /** The office's own reference lists; a list here wins over the project's list of the same name. */
  readonly reference: string;
  /** Office settings: name, region, currency, whether the data are synthetic. */
  readonly settings: string;
  /** Mappings that worked, by header. */
  readonly mappings: string;
  /** Projects that somebody has joined: names that stand for a code. */
  readonly joins: string;
  /** What people have rewritten in annual briefs, one edit a line; only ever added to. */
  readonly brief_edits: string;
  /** Notes that people pinned to figures, and which of them were taken off; only ever added to. */
  readonly notes: string;
  /** What people of the office keep (saved queries, boards, what was run): the only database that is written in place. */
  readonly office: string;
  /** Runs that wait to be written into the history by the process that has the office's database; one a line. */
  readonly runs_waiting: string;
  /** Half-built things; may be deleted whenever nothing runs. */
  readonly temporary: string;
  /** Held, as a DuckDB file lock, by the one process that builds. */
  readonly lock: string;
  /** Held in the same way by the one server that works on imports. */
  readonly desk_lock: string;
}

/** The paths of the store at `root`, with its folders made if they are missing. */
export function openStore(root: string): StorePaths {
  const absolute = resolve(root);
  const paths: StorePaths = {
    root: absolute,
    batches: join(absolute, "batches"),
    imports: join(absolute, "imports"),
    snapshots: join(absolute, "snapshots"),
    current: join(absolute, "CURRENT"),
    reference: join(absolute, "reference"),
    settings: join(absolute, "office.json"),
    mappings: join(absolute, "mappings.json"),
    joins: join(absolute, "joins.json"),
    brief_edits: join(absolute, "brief_edits.jsonl"),
    notes: join(absolute, "notes.jsonl"),
    office: join(absolute, "office.duckdb"),
    runs_waiting: join(absolute, "runs_waiting.jsonl"),
    temporary: join(absolute, "temporary"),
    lock: join(absolute, "build.lock"),
    desk_lock: join(absolute, "desk.lock"),
  };
  for (const folder of [paths.batches, paths.imports, paths.snapshots, paths.reference, paths.temporary]) {
    mkdirSync(folder, { recursive: true });
  }
  return paths;
}
