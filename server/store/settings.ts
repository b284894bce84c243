import { existsSync, readFileSync } from "node:fs";
import type { StorePaths } from "./paths.ts";
import { writeFileSafely } from "./writeFileSafely.ts";

/** What an office says of itself. The currency is only a label: all amounts are in its main unit. */
export interface OfficeSettings {
  readonly name_zh: string;
  readonly name_en: string;
  /** Six-digit code of the office's own region; empty while unknown. */
  readonly region_code: string;
  readonly currency: string;
  /** True where the data are made up: every screen and export then says so. */
  readonly is_synthetic: boolean;
}

const UNNAMED: OfficeSettings = {
  name_zh: "财政局",
  name_en: "Finance bureau",
  region_code: "",
  currency: "CNY",
  is_synthetic: false,
};

/** The office's settings, with defaults for what has not been said. */
export function readSettings(store: StorePaths): OfficeSettings {
  if (!existsSync(store.settings)) return UNNAMED;
  return { ...UNNAMED, ...(JSON.parse(readFileSync(store.settings, "utf8")) as Partial<OfficeSettings>) };
}

/** Keeps the office's settings; after a crash they are the old ones or the new ones. */
export async function writeSettings(store: StorePaths, settings: OfficeSettings): Promise<void> {
  await writeFileSafely(store.settings, `${JSON.stringify(settings, null, 2)}\n`);
}
