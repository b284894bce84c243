import { X } from "lucide";
import { Icon } from "../Icon.tsx";
import { useScope } from "../office.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { whyText } from "../text/why.ts";
import type { View } from "../url.ts";
import { useDialog } from "../useDialog.ts";
import { go, view } from "../view.ts";
import { AskedValue } from "./AskedValue.tsx";
import { DefinitionTab } from "./DefinitionTab.tsx";
import { PickedRowsTab, RowsTab } from "./RowsTab.tsx";
import { SourceTab } from "./SourceTab.tsx";
import { SqlTab } from "./SqlTab.tsx";
import { type Subject, subjectOf } from "./subject.ts";
import "../styles/drawer.css";

type Tab = View["tab"];

/** Only what a register of rows lies behind can be followed to rows and cells. */
function tabsOf({ ledger }: Subject): readonly Tab[] {
  return ledger === null ? ["definition", "sql"] : ["definition", "sql", "rows", "source"];
}

/** The drawer that answers "why this number": definition, SQL, rows, and the cells of the files they came from. */
export function WhyDrawer() {
  const { why, metric, asked } = view.value;
  const scope = useScope();
  const subject = why === null ? null : subjectOf(why, metric);
  if (subject === null || scope === null) return null;
  return <Drawer subject={subject} scope={asked === null ? scope : { ...scope, fiscal_year: asked }} />;
}

function Drawer({ subject, scope }: { subject: Subject; scope: Scope }) {
  const { metric } = view.value;
  const tabs = tabsOf(subject);
  const tab = tabs.find((one) => one === view.value.tab) ?? "definition";
  const { ledger, facts } = subject;
  const scopeName = useScopeName();
  const close = () => go({ why: null, metric: null, asked: null, tab: "definition", trace: null });
  const dialog = useDialog(close);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes; so does Escape, as in every dialog.
    <dialog
      {...dialog}
      class="drawer"
      aria-labelledby="why-title"
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div class="drawer-sheet">
        <header>
          <div>
            <p class="muted">{say(whyText.title)}</p>
            <h2 id="why-title">
              {metric === null || subject.measures ? (
                say(subject.title)
              ) : (
                <AskedValue subject={subject} metric={metric} scope={scope} />
              )}
            </h2>
            <p class="muted">
              {scope.fiscal_year} · {scopeName}
            </p>
          </div>
          <button type="button" class="tool" aria-label={say(whyText.close)} title={say(whyText.close)} onClick={close}>
            <Icon node={X} size={20} />
          </button>
        </header>
        <Tabs tabs={tabs} tab={tab} />
        <div class="drawer-body" role="tabpanel" id="why-panel" aria-labelledby={`why-tab-${tab}`}>
          {tab === "definition" && <DefinitionTab subject={subject} metric={metric} />}
          {tab === "sql" && <SqlTab subject={subject} scope={scope} />}
          {tab === "rows" &&
            ledger &&
            (facts ? <PickedRowsTab facts={facts} scope={scope} /> : <RowsTab ledger={ledger} scope={scope} />)}
          {tab === "source" && ledger && <SourceTab ledger={ledger} />}
        </div>
      </div>
    </dialog>
  );
}

function Tabs({ tabs, tab }: { tabs: readonly Tab[]; tab: Tab }) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
    go({ tab: next }, { replace: true });
    document.getElementById(`why-tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say(whyText.title)} onKeyDown={move}>
      {tabs.map((one) => (
        <button
          key={one}
          id={`why-tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === tab}
          aria-controls="why-panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => go({ tab: one }, { replace: true })}
        >
          {say(whyText[one])}
        </button>
      ))}
    </div>
  );
}
