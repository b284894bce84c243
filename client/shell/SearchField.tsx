import { Search } from "lucide";
import { useEffect } from "preact/hooks";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { isSearching } from "../searching.ts";
import { shell } from "../text/shell.ts";

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Opens the search from the strip, or by ⌘K (Ctrl+K) from anywhere. */
export function SearchField() {
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      isSearching.value = true;
    };
    addEventListener("keydown", open);
    return () => removeEventListener("keydown", open);
  }, []);
  return (
    <button
      type="button"
      class="field search-field"
      aria-haspopup="dialog"
      aria-keyshortcuts="Meta+K Control+K"
      title={say(shell.searchHint)}
      onClick={() => {
        isSearching.value = true;
      }}
    >
      <Icon node={Search} size={14} />
      <span>{say(shell.search)}</span>
      <small aria-hidden="true">{isApple ? "⌘K" : "Ctrl K"}</small>
    </button>
  );
}
