import type { Desk } from "../desk/Desk.ts";
import type { OfficeDatabase } from "../office/OfficeDatabase.ts";
import type { ProjectFolders } from "../warehouse/projectFolders.ts";
import type { Warehouse } from "../warehouse/Warehouse.ts";
import type { Workbench } from "../workbench/Workbench.ts";
import type { ReadCatalogue } from "./catalogue.ts";

/** What the application is put together from. */
export interface Parts {
  /** The published snapshot and, with it, the store's folder. */
  readonly warehouse: Warehouse;
  /** Imports that people work on. */
  readonly desk: Desk;
  /** What people keep. */
  readonly office: OfficeDatabase;
  /** Statements that analysts run, and their results. */
  readonly workbench: Workbench;
  /** SQL files and reference lists. */
  readonly project: ProjectFolders;
  /** Folder of the built client. */
  readonly clientFolder: string;
  /** Names under which the server may be addressed, without port; null accepts any (see `checkHost`). */
  readonly hosts: readonly string[] | null;
  /** Version of the program: answers of another version are not taken for this one's. */
  readonly version: string;
}

/** What each area of routes is given. */
export interface AreaParts extends Parts {
  readonly readCatalogue: ReadCatalogue;
}
