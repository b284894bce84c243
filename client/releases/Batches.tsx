import { useState } from "preact/hooks";
import { type BatchEntry, fetchBatches } from "../api.ts";
import { rowSums } from "../desk/rowSums.ts";
import { Message } from "../figure/Message.tsx";
import { count, moment } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { codes } from "../text/codes.ts";
import { dataText } from "../text/data.ts";
import { view } from "../view.ts";
import { BatchDetails } from "./BatchDetails.tsx";
import { TurnBatch } from "./TurnBatch.tsx";
import "../styles/data.css";

/** Everything that was imported, newest first: what it was, what came of it, and a way to undo or redo it. */
export function Batches() {
  const loadable = useAnswer("batches", fetchBatches);
  const [said, setSaid] = useState("");
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const heads = [dataText.title, dataText.state, dataText.author, dataText.accepted];
  const counts = [dataText.rowsKept, dataText.rowsRefused, dataText.rowsReplaced, dataText.problems];
  return (
    <section class="ledger">
      <h2>{say(dataText.batches)}</h2>
      <p class="muted">{say(dataText.batchNote)}</p>
      <p class="good" role="status">
        {said}
      </p>
      <ScrollBox class="scroll" label={say(dataText.batches)}>
        <table class="plain-table batch-table">
          <caption class="unseen">{say(dataText.batches)}</caption>
          <thead>
            <tr>
              {heads.map((text) => (
                <th key={text.en} scope="col">
                  {say(text)}
                </th>
              ))}
              {counts.map((text) => (
                <th key={text.en} scope="col" class="number">
                  {say(text)}
                </th>
              ))}
              <th scope="col">
                <span class="unseen">{say(dataText.action)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(latest(loadable) ?? []).map((batch) => (
              <BatchRow key={batch.id} batch={batch} onTurned={setSaid} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function BatchRow({ batch, onTurned }: { batch: BatchEntry; onTurned: (said: string) => void }) {
  const { lang } = view.value;
  const { kept, refused, replaced } = rowSums(batch);
  const { error, warning, info } = batch.problem_count;
  const isPointedAt = view.value.batch === batch.id;
  return (
    <tr data-state={batch.state} data-pointed={isPointedAt}>
      <th scope="row">
        {batch.title}
        <BatchDetails batch={batch} isOpen={isPointedAt} />
      </th>
      <td>{codes.state?.[batch.state]?.[lang] ?? batch.state}</td>
      <td>{batch.author}</td>
      <td>{moment(batch.accepted_at, { time: true })}</td>
      {[kept, refused, replaced, error + warning + info].map((rows, at) => (
        <td key={counts[at]} class="number">
          {count(rows)}
        </td>
      ))}
      <td class="number">
        <TurnBatch batch={batch} onTurned={onTurned} />
      </td>
    </tr>
  );
}

const counts = ["kept", "refused", "replaced", "problems"];
