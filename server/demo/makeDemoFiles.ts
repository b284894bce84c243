import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "../process/progress.ts";
import { type City, makeCity } from "./city.ts";
import { budgetFiles } from "./files/budgetFiles.ts";
import type { DemoFile, PlannedFile } from "./files/DemoFile.ts";
import { departmentFile } from "./files/departmentFile.ts";
import { evaluationFiles } from "./files/evaluationFiles.ts";
import { indicatorFiles } from "./files/indicatorFiles.ts";
import { ledgerFiles } from "./files/ledgerFiles.ts";
import { monitoringFiles } from "./files/monitoringFiles.ts";
import { type IndicatorLibrary, readIndicatorLibrary } from "./indicators.ts";

interface Group {
  readonly group: string;
  readonly title: string;
  readonly files: readonly PlannedFile[];
}

/**
 * Makes the demo bureau and writes its files into `folder`, which is made if it is missing: the list of departments, then one
 * group of files a fiscal year, oldest first, to be imported in that order. Files carry year, kind and unit themselves, so that
 * nothing has to be said on import.
 */
export function makeDemoFiles(folder: string, report: (progress: Progress) => void = () => undefined): DemoFile[] {
  mkdirSync(folder, { recursive: true });
  const groups = groupsOf(makeCity(), readIndicatorLibrary());
  const total = groups.reduce((count, { files }) => count + files.length, 0);
  const written: DemoFile[] = [];
  for (const { group, title, files } of groups) {
    for (const { name, write } of files) {
      report({ stage: "demo", done: written.length, total });
      const file = join(folder, name);
      const rows = write(file);
      written.push({ file, group, title, author: "绩效管理科(演示)", options: { set: {}, unit: null }, rows });
    }
  }
  report({ stage: "demo", done: total, total });
  return written;
}

function groupsOf({ departments, parents, years }: City, library: IndicatorLibrary): Group[] {
  return [
    { group: "departments", title: "预算部门清单", files: [departmentFile(departments)] },
    ...years.map((year) => ({
      group: String(year.plan.year),
      title: `${year.plan.year}年度预算绩效数据`,
      files: [
        ...budgetFiles(year, parents),
        ...indicatorFiles(year, library),
        ...monitoringFiles(year),
        ...(year.isInProgress ? [] : evaluationFiles(year, library)),
        ...ledgerFiles(year),
      ],
    })),
  ];
}
