import { money, rate } from "../format.ts";
import { Link } from "../Link.tsx";
import { useCurrency } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { toDepartment, toProject } from "../table/linkOf.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { lifeText } from "../text/life.ts";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";

/** The children of a parent project in the year in view, each leading to its own page. */
export function Children({ project_code, fiscal_year }: { project_code: string; fiscal_year: number }) {
  const unit = view.value.unit ?? "wan";
  const unitName = say(unitText(unit, useCurrency()));
  const rows = latest(useQuery("project_children", { project_code, fiscal_year }))?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section class="ledger">
      <h2>{say(lifeText.children)}</h2>
      <p class="muted">{say(lifeText.childrenNote, { year: String(fiscal_year) })}</p>
      <PlainTable
        caption={say(lifeText.children)}
        heads={[
          { text: say(lifeText.children) },
          { text: say(lifeText.department) },
          { text: `${say(lifeText.adjusted)} ${unitName}`, isNumber: true },
          { text: `${say(lifeText.executed)} ${unitName}`, isNumber: true },
          { text: say(lifeText.rate), isNumber: true },
        ]}
        rows={rows.map((row) => ({
          key: row.project_code,
          cells: [
            <Link key="project" to={toProject(row.project_code) ?? {}}>
              {row.project_name}
            </Link>,
            <Link key="department" to={toDepartment(row.department_code) ?? {}}>
              {row.department_name}
            </Link>,
            money(row.adjusted_yuan, unit),
            money(row.executed_yuan, unit),
            rate(row.execution_rate),
          ],
        }))}
      />
    </section>
  );
}
