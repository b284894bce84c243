import type { ComponentChildren } from "preact";
import type { Row } from "../api.ts";
import { Link } from "../Link.tsx";
import { toDepartment } from "../table/linkOf.ts";
import { departmentText } from "../text/department.ts";
import type { Text } from "../text/text.ts";
import { view } from "../view.ts";
import { HeadFacts } from "./HeadFacts.tsx";

/** What a department is: where it belongs, since when there are records, and what became of it. */
export function DepartmentHead({ life }: { life: Row<"department_life"> }) {
  const parent = toDepartment(life.parent_department_code);
  const successor = toDepartment(life.successor_code);
  const facts: readonly (readonly [Text, ComponentChildren])[] = [
    [departmentText.code, <code key="code">{life.department_code}</code>],
    [departmentText.region, view.value.lang === "zh" ? life.region_name : life.region_name_en],
    [
      departmentText.parent,
      parent && <Link to={parent}>{life.parent_department_name ?? life.parent_department_code}</Link>,
    ],
    [departmentText.period, life.first_year === null ? null : `${life.first_year}–${life.last_year}`],
    [departmentText.predecessors, life.predecessor_names],
    [
      departmentText.successor,
      successor && (
        <>
          <Link to={successor}>{life.successor_name ?? life.successor_code}</Link> {life.successor_from_year}
        </>
      ),
    ],
  ];
  return <HeadFacts facts={facts} />;
}
