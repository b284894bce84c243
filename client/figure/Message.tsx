import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import type { Text } from "../text/text.ts";

/** Says why there is nothing to see and what can be done about it. */
export function Message({ title, hint, retry }: { title: Text; hint?: Text; retry?: () => void }) {
  return (
    <div class="message" role={retry ? "alert" : "status"}>
      <p>{say(title)}</p>
      {hint && <p class="muted">{say(hint)}</p>}
      {retry && (
        <button type="button" class="field" onClick={retry}>
          {say(frameText.retry)}
        </button>
      )}
    </div>
  );
}
