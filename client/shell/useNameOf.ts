import type { Whose } from "../scope.ts";
import { view } from "../view.ts";
import { useScopeName } from "./useScopeName.ts";
import { useWholeName } from "./useWholeName.ts";

/** The name of those whose figures are shown. */
export function useNameOf(whose: Whose = "scope"): string {
  const scope = useScopeName();
  const whole = useWholeName();
  const peers = view.value.department === null ? scope : whole;
  return { scope, peers, office: whole }[whose];
}
