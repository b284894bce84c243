import { signal } from "@preact/signals";
import { readUrl, type View, writeUrl } from "./url.ts";

/** The view on screen; it follows the address, and only `go` and the browser's history change it. */
export const view = signal<View>(readUrl(location.search));

addEventListener("popstate", () => {
  view.value = readUrl(location.search);
});

/** Shows another view. `replace` keeps small changes (a tab, a theme) out of the browser's history. */
export function go(patch: Partial<View>, { replace = false }: { replace?: boolean } = {}): void {
  const next = { ...view.value, ...patch };
  const address = location.pathname + writeUrl(next);
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  view.value = next;
}

/** The address of the current view with some choices changed. */
export function hrefOf(patch: Partial<View>): string {
  return location.pathname + writeUrl({ ...view.value, ...patch });
}
