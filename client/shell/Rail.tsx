import {
  BookOpen,
  Building2,
  Calculator,
  ChartNoAxesCombined,
  ClipboardCheck,
  Compass,
  FileInput,
  FileText,
  FolderKanban,
  Gauge,
  type IconNode,
  LayoutDashboard,
  Medal,
  Milestone,
  Presentation,
  Radar,
  Scale,
  Scissors,
  Search,
  ShieldCheck,
  SlidersHorizontal,
  SquareTerminal,
  Target,
  TrendingUp,
} from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { useOffice } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { groupNames, pageNames, shell } from "../text/shell.ts";
import { type DetailPage, nothingOpen, type Page, registerOf } from "../url.ts";
import { view } from "../view.ts";

/** Pages that are entered from the rail. */
type RailPage = Exclude<Page, DetailPage>;

const icons: Record<RailPage, IconNode> = {
  overview: Gauge,
  trends: TrendingUp,
  ex_ante: Search,
  targets: Target,
  monitoring: Radar,
  evaluations: ClipboardCheck,
  results: Scissors,
  appraisal: Medal,
  reliability: Scale,
  brief: FileText,
  screen: Presentation,
  departments: Building2,
  projects: FolderKanban,
  scenarios: Calculator,
  workbench: SquareTerminal,
  explore: Compass,
  boards: LayoutDashboard,
  definitions: BookOpen,
  desk: FileInput,
  quality: ShieldCheck,
  reference: SlidersHorizontal,
  releases: Milestone,
};

/** Pages by whom they serve. Only pages that exist are listed. */
const groups: readonly { readonly name: keyof typeof groupNames; readonly pages: readonly RailPage[] }[] = [
  {
    name: "lead",
    pages: [
      "overview",
      "trends",
      "ex_ante",
      "targets",
      "monitoring",
      "evaluations",
      "results",
      "departments",
      "projects",
      "appraisal",
      "reliability",
      "brief",
      "screen",
    ],
  },
  { name: "analyse", pages: ["workbench", "explore", "boards", "definitions"] },
  { name: "plan", pages: ["scenarios"] },
  { name: "data", pages: ["desk", "quality", "reference", "releases"] },
];

/** The rail of pages; a bar with a menu on narrow screens. */
export function Rail() {
  // Kept with its page, so that going to another one closes the menu.
  const [openedOn, setOpenedOn] = useState<Page | null>(null);
  const isOpen = openedOn === view.value.page;
  const office = latest(useOffice());
  return (
    <aside class="rail" data-open={isOpen}>
      <div class="brand">
        <Link to={{ page: "overview" }} class="mark">
          <Icon node={ChartNoAxesCombined} size={20} />
          <span>
            <strong>{say(shell.product)}</strong>
            <small>{office ? office[view.value.lang === "zh" ? "name_zh" : "name_en"] : say(shell.tagline)}</small>
          </span>
        </Link>
        {office?.is_synthetic && (
          <span class="tag" title={say(shell.syntheticNote)}>
            {say(shell.synthetic)}
          </span>
        )}
        <button
          type="button"
          class="plain menu"
          aria-expanded={isOpen}
          aria-controls="pages"
          onClick={() => setOpenedOn(isOpen ? null : view.value.page)}
        >
          {say(shell.menu)}
        </button>
      </div>
      <nav id="pages" aria-label={say(shell.pages)}>
        {groups.map((group) => (
          <section key={group.name}>
            <h2>{say(groupNames[group.name])}</h2>
            {group.pages.map((page) => (
              <Link
                key={page}
                to={{ ...nothingOpen, page }}
                aria-current={currentOf(view.value.page) === page ? "page" : undefined}
              >
                <Icon node={icons[page]} />
                {say(pageNames[page])}
              </Link>
            ))}
          </section>
        ))}
      </nav>
    </aside>
  );
}

/** The page of the rail that the one on screen belongs to. */
function currentOf(page: Page): Page {
  return page in registerOf ? registerOf[page as DetailPage] : page;
}
