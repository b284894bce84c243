import type { ComponentChildren } from "preact";
import type { Row } from "../api.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { toDepartment, toProject } from "../table/linkOf.ts";
import { lifeText } from "../text/life.ts";
import type { Text } from "../text/text.ts";
import { view } from "../view.ts";
import { HeadFacts } from "./HeadFacts.tsx";

type Life = Row<"project_life">;

/** What a project is: whose, of which kind, since when, part of what. */
export function ProjectHead({ life }: { life: Life }) {
  const { lang } = view.value;
  const inLang = (zh: string | null, en: string | null) => (lang === "zh" ? zh : en);
  const parent = toProject(life.parent_project_code);
  const facts: readonly (readonly [Text, ComponentChildren])[] = [
    [lifeText.code, <code key="code">{life.project_code}</code>],
    [
      lifeText.department,
      <Link key="department" to={toDepartment(life.department_code) ?? {}}>
        {life.department_name}
      </Link>,
    ],
    [lifeText.region, inLang(life.region_name, life.region_name_en)],
    [lifeText.unit, life.implementing_unit],
    [lifeText.category, inLang(life.category_name, life.category_name_en)],
    [lifeText.functionClass, withCode(inLang(life.function_name, life.function_name_en), life.function_code)],
    [lifeText.fundType, inLang(life.fund_type_name, life.fund_type_name_en)],
    [lifeText.period, `${life.start_year ?? life.first_year}–${life.end_year ?? say(lifeText.open)}`],
    [lifeText.parent, parent && <Link to={parent}>{life.parent_project_name ?? life.parent_project_code}</Link>],
  ];
  return <HeadFacts facts={facts} />;
}

function withCode(name: string | null, code: string | null): string | null {
  return name === null || code === null ? name : `${name} ${code}`;
}
