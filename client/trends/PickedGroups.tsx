import { X } from "lucide";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { trendsText } from "../text/trends.ts";
import { nothingOpen, type View } from "../url.ts";
import { go, view } from "../view.ts";
import "../styles/linked.css";

const groupingOfColumn: Readonly<Record<string, string>> = {
  class_code: "function_class",
  fund_type_code: "fund_type",
  category_code: "category",
};

/** The groups that the page is narrowed to, by their names of today. */
export function usePickedGroups(): { readonly column: string; readonly name: string }[] {
  const { pick, lang } = view.value;
  const names = latest(useQuery("group_names", {}))?.rows ?? [];
  return Object.entries(pick).flatMap(([column, code]) => {
    const grouping = groupingOfColumn[column];
    if (grouping === undefined) return [];
    const row = names.find((one) => one.grouping === grouping && one.group_code === code);
    return [{ column, name: (lang === "zh" ? row?.group_name : row?.group_name_en) ?? code }];
  });
}

/** What the page is narrowed to, in words, each to be taken away; a department leads on to its page and its projects. */
export function PickedGroups() {
  const { pick, region, department } = view.value;
  const scopeName = useScopeName();
  const picked = usePickedGroups();
  return (
    <>
      {region !== null || department !== null ? (
        <Chip name={scopeName} to={{ region: null, department: null }} />
      ) : null}
      {picked.map(({ column, name }) => {
        const { [column]: _, ...others } = pick;
        return <Chip key={column} name={name} to={{ pick: others }} />;
      })}
      {department !== null && (
        <>
          <Link to={{ ...nothingOpen, page: "department" }}>{say(trendsText.seeDepartment, { name: scopeName })}</Link>
          <Link to={{ ...nothingOpen, page: "projects" }}>{say(trendsText.seeProjects)}</Link>
        </>
      )}
    </>
  );
}

function Chip({ name, to }: { name: string; to: Partial<View> }) {
  return (
    <button type="button" class="pick" aria-label={say(trendsText.unpick, { name })} onClick={() => go(to)}>
      {name}
      <Icon node={X} size={14} />
    </button>
  );
}
