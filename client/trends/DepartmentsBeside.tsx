import { departmentsCompared } from "../charts/departmentsCompared.ts";
import { Figure } from "../figure/Figure.tsx";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { peerBases } from "../text/peers.ts";
import { trendsText } from "../text/trends.ts";
import { view } from "../view.ts";
import { ChosenSelect } from "./ChosenSelect.tsx";

/** A department beside another one, or beside the mean of its peers alone. */
export function DepartmentsBeside() {
  const scope = useScope();
  const departments = useDepartments();
  const compared = latest(
    useQuery("departments_compared", scope === null ? { peer_basis: "region" } : departmentsCompared.parameters(scope)),
  );
  const shown = compared?.rows.find((row) => row.subject === "department")?.department_code;
  const [own, ...others] = departments.toSorted((a, b) => Number(b.value === shown) - Number(a.value === shown));
  const isGiven = scope?.department_code != null;
  const none = { value: "", text: say(trendsText.noOther) };
  return (
    <section class="part">
      <div class="part-head">
        <h2>{say(trendsText.compare)}</h2>
        <div class="choices">
          {own && (
            <ChosenSelect name="department" label={say(trendsText.first)} options={[own, ...(isGiven ? [] : others)]} />
          )}
          <ChosenSelect name="other" label={say(trendsText.second)} options={[none, ...departments]} />
          <ChosenSelect name="peers" label={say(trendsText.peers)} options={[basis("region"), basis("size")]} />
        </div>
      </div>
      <div class="grid">
        <Figure chart={departmentsCompared} span={12} />
      </div>
    </section>
  );
}

function basis(value: keyof typeof peerBases) {
  return { value, text: say(peerBases[value]) };
}

/** Departments of today in the region in view, those with most projects first within each region. */
function useDepartments() {
  const { lang, region } = view.value;
  const rows = latest(useQuery("scopes", {}))?.rows ?? [];
  return rows
    .filter((row) => row.department_code !== null && row.department_code === row.current_department_code)
    .filter((row) => region === null || row.region_code === region)
    .map((row) => ({
      value: row.department_code ?? "",
      text: row.department_name ?? row.department_code ?? "",
      group: lang === "zh" ? row.region_name : row.region_name_en,
    }));
}
