import type { ComponentChildren } from "preact";
import { say } from "../say.ts";
import type { Text } from "../text/text.ts";

/** What a page is about, in short facts; those that are not known are left out. */
export function HeadFacts({ facts }: { facts: readonly (readonly [Text, ComponentChildren])[] }) {
  return (
    <dl class="head-facts">
      {facts
        .filter(([, value]) => value !== null && value !== "")
        .map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
