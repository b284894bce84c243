import type { ComponentType } from "preact";
import { Message } from "./figure/Message.tsx";
import { latest, useAnswer } from "./query.ts";

/** A part of the application that is fetched when it is first needed; says so where it cannot be. */
export function Lazy({ name, load }: { name: string; load: () => Promise<ComponentType> }) {
  // A component is a function, which state would call: it travels in a box.
  const loadable = useAnswer(`part ${name}`, async () => ({ Part: await load() }));
  const loaded = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return loaded ? <loaded.Part /> : null;
}
