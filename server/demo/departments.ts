import { Random } from "./Random.ts";
import { cellOf, readDemoList } from "./readDemoList.ts";

/** A budget department or one of its units. Years are inclusive; null means open. */
export interface Department {
  readonly code: string;
  readonly name: string;
  readonly region_code: string;
  /** Line of work, by which its projects are named. */
  readonly system: string;
  readonly parent_code: string | null;
  readonly from_year: number | null;
  readonly until_year: number | null;
  readonly successor_code: string | null;
  /** Pull on projects: large bureaus have many. */
  readonly weight: number;
}

interface Region {
  readonly code: string;
  readonly name: string;
  /** First digit of its department codes. */
  readonly digit: string;
  readonly level: "city" | "district";
  readonly towns: number;
  readonly units: number;
}

const REGIONS: readonly Region[] = [
  { code: "520200", name: "六盘水市", digit: "2", level: "city", towns: 0, units: 61 },
  { code: "520201", name: "钟山区", digit: "3", level: "district", towns: 14, units: 40 },
  { code: "520203", name: "六枝特区", digit: "4", level: "district", towns: 18, units: 34 },
  { code: "520204", name: "水城区", digit: "5", level: "district", towns: 28, units: 36 },
  { code: "520281", name: "盘州市", digit: "6", level: "district", towns: 30, units: 48 },
];

/** All departments the city ever had, predecessors of merged ones included, in order of code. */
export function makeDepartments(): Department[] {
  return REGIONS.flatMap((region) => [...offices(region), ...units(region), ...towns(region)]).sort((left, right) =>
    left.code.localeCompare(right.code),
  );
}

/** Departments that have a budget of their own in `year`. */
export function activeDepartments(departments: readonly Department[], year: number): Department[] {
  return departments.filter(({ from_year, until_year }) => (from_year ?? year) <= year && year <= (until_year ?? year));
}

function offices(region: Region): Department[] {
  const records = readDemoList("offices").filter((record) => ["", region.level].includes(cellOf(record, "level")));
  return records.map((record) => {
    const successor = cellOf(record, "successor_line");
    return {
      ...department(region, cellOf(record, "line"), 1, cellOf(record, "system"), cellOf(record, "name")),
      from_year: yearOf(cellOf(record, "from_year")),
      until_year: yearOf(cellOf(record, "until_year")),
      successor_code: successor === "" ? null : codeOf(region, successor, 1),
    };
  });
}

function units(region: Region): Department[] {
  const taken = new Map<string, number>();
  return readDemoList("units")
    .slice(0, region.units)
    .map((record) => {
      const line = cellOf(record, "line");
      const number = (taken.get(line) ?? 1) + 1;
      taken.set(line, number);
      const unit = department(region, line, number, cellOf(record, "system"), cellOf(record, "name"));
      return { ...unit, parent_code: codeOf(region, line, 1), weight: unit.weight * 0.5 };
    });
}

function towns(region: Region): Department[] {
  const places = readDemoList("places").map((record) => cellOf(record, "name"));
  const start = Number(region.digit) * 7;
  return Array.from({ length: region.towns }, (_, index) => {
    const place = places[(start + index) % places.length] ?? "";
    const kind = index % 5 === 0 ? "街道办事处" : index % 4 === 0 ? "乡人民政府" : "镇人民政府";
    return department(region, "90", index + 1, "town", place + kind);
  });
}

function department(region: Region, line: string, unit: number, system: string, name: string): Department {
  const code = codeOf(region, line, unit);
  return {
    code,
    name: region.name + name,
    region_code: region.code,
    system,
    parent_code: null,
    from_year: null,
    until_year: null,
    successor_code: null,
    weight: Math.exp(0.7 * new Random(`department/${code}`).normal()),
  };
}

function codeOf(region: Region, line: string, unit: number): string {
  return `${region.digit}${line}${String(unit).padStart(3, "0")}`;
}

function yearOf(cell: string): number | null {
  return cell === "" ? null : Number(cell);
}
