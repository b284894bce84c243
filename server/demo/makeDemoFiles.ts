import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "../process/progress.ts";
import { type City, makeCity } from "./city.ts";
import { budgetFiles } from "./files/budgetFiles.ts";
import type { DemoFile, PlannedFile } from "./files/DemoFile.ts";
import { departmentFile } from "./files/departmentFile.ts";
import { evaluationFiles } from "./files/evaluationFiles.ts";
import { formFiles } from "./files/formFiles.ts";
import { indicatorFiles } from "./files/indicatorFiles.ts";
import { ledgerFiles } from "./files/ledgerFiles.ts";
import { monitoringFiles } from "./files/monitoringFiles.ts";
import { type IndicatorLibrary, readIndicatorLibrary } from "./indicators.ts";

interface Group {
  readonly group: string;
  readonly title: string;
  readonly files: readonly PlannedFile[];
}

/** Every `of`-th group of files, from the one at `part` on: several makers share the work. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

const AUTHOR = "绩效管理科(演示)";

/**
 * Makes the demo bureau and writes its files into `folder`, which is made if it is missing: the list of departments, then one
 * group of files a fiscal year, oldest first, to be imported in that order. Files carry year, kind and unit themselves, so that
 * nothing has to be said on import.
 */
export function makeDemoFiles(
  folder: string,
  report: Report = () => undefined,
  share: Share = { part: 0, of: 1 },
): DemoFile[] {
  mkdirSync(folder, { recursive: true });
  const groups = groupsOf(makeCity(), readIndicatorLibrary()).filter((_, index) => index % share.of === share.part);
  const total = groups.reduce((count, { files }) => count + files.length, 0);
  const written: DemoFile[] = [];
  for (const { group, title, files } of groups) {
    for (const { name, write } of files) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      const source = join(folder, name.split("/")[0] ?? name);
      written.push({ file, source, group, title, author: AUTHOR, options: { set: {}, unit: null }, rows: write(file) });
      report({ stage: "demo", done: written.length, total });
    }
  }
  return written;
}

function groupsOf({ departments, parents, years }: City, library: IndicatorLibrary): Group[] {
  return [
    { group: "departments", title: "预算部门清单", files: [departmentFile(departments)] },
    ...years.map((year) => ({
      group: String(year.plan.year),
      title: `${year.plan.year}年度预算绩效数据`,
      files: [
        // The budget system knows more of a project than its form: it comes later, and what both say is the same.
        ...formFiles(year, library),
        ...budgetFiles(year, parents),
        ...indicatorFiles(year, library),
        ...monitoringFiles(year),
        ...(year.isInProgress ? [] : evaluationFiles(year, library)),
        ...ledgerFiles(year),
      ],
    })),
  ];
}
