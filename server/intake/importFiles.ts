import type { Report } from "../process/progress.ts";
import { discardDraft } from "../store/batches.ts";
import type { Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { buildAside, publishAside } from "../warehouse/builder.ts";
import { removeDatabase } from "../warehouse/buildWarehouse.ts";
import type { Impact } from "../warehouse/impact.ts";
import { draftAside } from "./draftAside.ts";
import type { FormReading } from "./forms/formReadings.ts";
import type { ImportRequest } from "./importRequest.ts";
import { labelCurrency } from "./labelCurrency.ts";
import type { Problem } from "./problem.ts";
import { rememberMappings } from "./recognise/rememberedMappings.ts";

export interface ImportWish {
  /** Say what would happen, and leave nothing behind. */
  readonly dry_run: boolean;
  /** Accept the good rows of files that also have refused ones. */
  readonly accept_problems: boolean;
}

/** What came of an import. */
export interface ImportOutcome {
  /** `refused`: there are errors, nothing was accepted. `known`: the same files were imported before; `batch` is that import. */
  readonly state: "published" | "checked" | "refused" | "known";
  readonly manifest: Manifest;
  readonly problems: readonly Problem[];
  readonly forms: readonly FormReading[];
  readonly impact: Impact;
  /** Id of the snapshot that was published, or null. */
  readonly snapshot: string | null;
}

const NOTHING: Impact = { figures: [], published_figures: [] };

/**
 * The whole way of an import without anybody being asked: draft, impact, and publication where the wish and the problems allow it.
 * Rejects with `ChildFailed` where a file cannot be read or the warehouse cannot be built; the draft is then gone.
 */
export async function importFiles(
  store: StorePaths,
  request: ImportRequest,
  wish: ImportWish,
  report: Report,
): Promise<ImportOutcome> {
  const { manifest, problems, forms, is_known, is_stopped } = await draftAside(store, request, report);
  const outcome = { manifest, problems, forms, impact: NOTHING, snapshot: null };
  if (is_known) return { ...outcome, state: "known" };
  if (is_stopped) return { ...outcome, state: "refused" };
  if (manifest.problem_count.error > 0 && !wish.accept_problems) {
    discardDraft(store, manifest.id);
    return { ...outcome, state: "refused" };
  }
  if (!wish.dry_run) await labelCurrency(store, request);
  return { ...(await judge(store, manifest, problems, wish, report)), forms };
}

async function judge(
  store: StorePaths,
  manifest: Manifest,
  problems: readonly Problem[],
  wish: ImportWish,
  report: Report,
): Promise<Omit<ImportOutcome, "forms">> {
  const change = { action: "accepted", batches: [manifest.id], by: manifest.author } as const;
  try {
    const { candidate, impact } = await buildAside(store, change, report);
    if (wish.dry_run) {
      removeDatabase(candidate.path);
      discardDraft(store, manifest.id);
      return { state: "checked", manifest, problems, impact, snapshot: null };
    }
    const { id } = await publishAside(store, { ...change, candidate }, report);
    await rememberMappings(store, manifest);
    return { state: "published", manifest, problems, impact, snapshot: id };
  } catch (error) {
    discardIfDraft(store, manifest.id);
    throw error;
  }
}

/** A failure after acceptance must not hide itself behind the refusal to discard what is no draft any more. */
function discardIfDraft(store: StorePaths, id: string): void {
  try {
    discardDraft(store, id);
  } catch {
    // Accepted: the next build publishes it.
  }
}
