import { fileURLToPath } from "node:url";

/** Folders of the project that every build reads. */
export interface ProjectFolders {
  readonly sql: string;
  readonly reference: string;
}

/** Those of this checkout. */
export const PROJECT: ProjectFolders = {
  sql: fileURLToPath(new URL("../../sql", import.meta.url)),
  reference: fileURLToPath(new URL("../../data/reference", import.meta.url)),
};
