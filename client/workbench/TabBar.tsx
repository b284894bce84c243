import { Plus, X } from "lucide";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { workbenchText } from "../text/workbench.ts";
import { closeTab, desk, newTab, showTab, type Tab } from "./tabs.ts";

/** What a tab is called. */
export function tabName({ name, id }: Tab): string {
  return name || say(workbenchText.untitled, { id });
}

/** The texts that are open, one of them in front. */
export function TabBar() {
  const { tabs, active } = desk.value;
  return (
    <nav class="workbench-tabs" aria-label={say(workbenchText.tabs)}>
      {tabs.map((tab) => (
        <span key={tab.id} data-active={tab.id === active}>
          <button type="button" class="plain shows" aria-pressed={tab.id === active} onClick={() => showTab(tab.id)}>
            {tabName(tab)}
          </button>
          <button
            type="button"
            class="plain"
            aria-label={say(workbenchText.closeTab, { name: tabName(tab) })}
            onClick={() => closeTab(tab.id)}
          >
            <Icon node={X} size={13} />
          </button>
        </span>
      ))}
      <button
        type="button"
        class="tool"
        aria-label={say(workbenchText.newTab)}
        title={say(workbenchText.newTab)}
        onClick={newTab}
      >
        <Icon node={Plus} />
      </button>
    </nav>
  );
}
