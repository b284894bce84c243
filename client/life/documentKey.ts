/** A row of a list of documents: which records of a file it stands for. */
export interface DocumentRow {
  readonly kind: string;
  readonly fiscal_year: number;
  readonly project_code: string;
  /** Number of a review, or cut-off month. */
  readonly key_part: string | null;
}

/** Record kinds whose subject may be something else than a project. */
const ofSubjects = new Set(["target", "evaluation", "indicator_result", "result_use"]);

/** The business key, or its first parts, under which the cells of a document's rows are found. */
export function documentKey({ kind, fiscal_year, project_code, key_part }: DocumentRow): string {
  const part = key_part ?? "";
  if (kind === "ex_ante_review") return [fiscal_year, part].join(";");
  if (kind === "monitoring") return [fiscal_year, part, "project", project_code].join(";");
  return (ofSubjects.has(kind) ? [fiscal_year, "project", project_code] : [fiscal_year, project_code]).join(";");
}
