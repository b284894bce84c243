import { say } from "../say.ts";
import { deskText, stepNames } from "../text/desk.ts";
import type { ImportSession, ImportState } from "./imports.ts";
import { leadTo } from "./leadTo.ts";

type Step = keyof typeof stepNames;

const order: readonly Step[] = ["drop", "recognise", "check", "impact", "accept"];

/** The step each state is at; a state that is over has them all behind it. */
const stepOf: Readonly<Record<ImportState, Step | "over">> = {
  uploading: "drop",
  reading: "recognise",
  asking: "recognise",
  interrupted: "recognise",
  failed: "recognise",
  known: "over",
  cancelled: "over",
  checking: "check",
  impact: "impact",
  ready: "accept",
  accepting: "accept",
  accepted: "over",
};

/** How far an import is; every step stays on the page, and these lead to them. */
export function Steps({ session }: { session: ImportSession }) {
  const step = stepOf[session.state];
  const now = step === "over" ? order.length : order.indexOf(step);
  return (
    <nav class="steps" aria-label={say(deskText.steps)}>
      <ol>
        {order.map((name, at) => (
          <li key={name} data-step={at < now ? "done" : at === now ? "now" : "later"}>
            {name === "drop" ? (
              <span>{say(stepNames[name])}</span>
            ) : (
              <button
                type="button"
                class="plain"
                aria-current={at === now ? "step" : undefined}
                onClick={() => leadTo(name)}
              >
                {say(stepNames[name])}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
