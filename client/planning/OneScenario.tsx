import { Message } from "../figure/Message.tsx";
import { latest, useAnswer } from "../query.ts";
import type { KeptScenario } from "./keptScenarios.ts";
import { fetchScenario } from "./keptScenarios.ts";
import { ScenarioView } from "./ScenarioView.tsx";
import { useEvidence } from "./useEvidence.ts";

/** One scenario on its evidence. */
export function OneScenario({ id }: { id: string }) {
  const loadable = useAnswer(`scenario ${id}`, () => fetchScenario(id));
  const kept = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return kept?.id === id ? <WithEvidence kept={kept} /> : null;
}

function WithEvidence({ kept }: { kept: KeptScenario }) {
  const { rows, snapshot, error } = useEvidence(kept);
  if (error) return <Message title={error.error.text} retry={error.retry} />;
  if (rows === null || snapshot === null) return null;
  return <ScenarioView key={kept.id} kept={kept} rows={rows} snapshot={snapshot} />;
}
