import { ReferenceLists } from "../reference/ReferenceLists.tsx";
import { say } from "../say.ts";
import { referenceText } from "../text/reference.ts";
import { pageNames } from "../text/shell.ts";

/** The parameters that figures depend on, and the way to change them. */
export function ReferencePage() {
  return (
    <>
      <h1>{say(pageNames.reference)}</h1>
      <p class="muted">{say(referenceText.intro)}</p>
      <ReferenceLists />
    </>
  );
}
