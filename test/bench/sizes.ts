/** How large an office the bench makes up. Every project stands in every year and has ten indicators a year. */
export interface Size {
  readonly name: SizeName;
  readonly regions: number;
  readonly departments: number;
  readonly projects: number;
  readonly years: number;
  readonly indicators: number;
  /** Latest years that are kept month by month; those before have December alone, as old years are kept. */
  readonly monthly_years: number;
  /** Share of the full size that is made: 1 unless the caller asked for less. */
  readonly scale: number;
}

export type SizeName = "city" | "province" | "country";

/** Project-years: 30 thousand, 3.5 million, 35 million; indicator rows are ten times as many. */
const FULL: Readonly<Record<SizeName, Omit<Size, "name" | "scale">>> = {
  city: { regions: 5, departments: 560, projects: 3_000, years: 10, indicators: 10, monthly_years: 7 },
  province: { regions: 100, departments: 10_000, projects: 350_000, years: 10, indicators: 10, monthly_years: 2 },
  country: { regions: 3_000, departments: 180_000, projects: 3_500_000, years: 10, indicators: 10, monthly_years: 2 },
};

/** The size of that name, with projects, departments and regions scaled down; throws on an unknown name or a scale outside (0, 1]. */
export function sizeNamed(name: string, scale = 1): Size {
  if (!Object.hasOwn(FULL, name)) throw new Error(`--size is ${Object.keys(FULL).join(", ")}, not "${name}"`);
  if (!(scale > 0 && scale <= 1)) throw new Error(`--scale is more than 0 and at most 1, not ${scale}`);
  const full = FULL[name as SizeName];
  const scaled = (count: number) => Math.max(1, Math.round(count * scale));
  return {
    ...full,
    name: name as SizeName,
    scale,
    regions: Math.min(full.regions, Math.max(2, scaled(full.regions))),
    departments: Math.max(4, scaled(full.departments)),
    projects: Math.max(10, scaled(full.projects)),
  };
}
