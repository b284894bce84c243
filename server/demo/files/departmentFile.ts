import type { Department } from "../departments.ts";
import { writeList } from "../writeList.ts";
import type { PlannedFile } from "./DemoFile.ts";

/** The list of departments, merged ones with their successors. */
export function departmentFile(departments: readonly Department[]): PlannedFile {
  const columns = [
    { header: "部门编码", width: 10, text: ({ code }: Department) => code },
    { header: "部门名称", width: 34, text: ({ name }: Department) => name },
    { header: "上级部门编码", width: 14, text: ({ parent_code }: Department) => parent_code ?? "" },
    { header: "区划编码", width: 12, text: ({ region_code }: Department) => region_code },
    { header: "承接部门编码", width: 14, text: ({ successor_code }: Department) => successor_code ?? "" },
    {
      header: "承接年度",
      width: 10,
      text: ({ successor_code, until_year }: Department) =>
        successor_code === null || until_year === null ? "" : until_year + 1,
    },
  ];
  const sheet = { name: "预算部门", title: "六盘水市预算部门及所属单位清单", columns, rows: departments };
  return { name: "预算部门清单.xlsx", write: (path) => writeList(path, [sheet]) };
}
