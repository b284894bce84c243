import { signal } from "@preact/signals";

const KEY = "jixiao.principal";

/** Who sits at this browser: a name given once, sent with every call. No proof of anything until there are accounts. */
export const principal = signal(remembered());

/** Keeps the name for the next time; empty forgets it. */
export function setPrincipal(name: string): void {
  principal.value = name;
  try {
    if (name.trim() === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name.trim());
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}

/** The header that names the person; none while there is no name. Headers hold no 汉字, so it is percent-encoded. */
export function principalHeader(): Record<string, string> {
  const name = principal.value.trim();
  return name === "" ? {} : { "x-jixiao-principal": encodeURIComponent(name) };
}

function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
