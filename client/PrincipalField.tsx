import { principal, setPrincipal } from "./principal.ts";
import { say } from "./say.ts";
import { principalText } from "./text/principal.ts";

/** Asks who it is that writes; a name given once stands there the next time. */
export function PrincipalField() {
  return (
    <input
      required
      maxLength={60}
      aria-label={say(principalText.yourName)}
      placeholder={say(principalText.yourName)}
      value={principal.value}
      onInput={(event) => setPrincipal(event.currentTarget.value)}
    />
  );
}
