import { useState } from "preact/hooks";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import type { ChartChoice } from "../charts/resultChoice.ts";
import { PrincipalField } from "../PrincipalField.tsx";
import { askAgain, latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { fetchBoards, keepBoard } from "../sql/keptApi.ts";
import { boardText, savedText } from "../text/workbench.ts";
import { nothingOpen } from "../url.ts";
import { useAction } from "../useAction.ts";
import { go } from "../view.ts";
import { runs } from "./runs.ts";
import { tabName } from "./TabBar.tsx";
import type { Tab } from "./tabs.ts";
import "../styles/savedForm.css";

interface PinDialogProps {
  readonly tab: Tab;
  readonly choice: ChartChoice;
  readonly onClose: () => void;
}

/** Puts the chart on a board, a new one or one that is there, and leads to it. */
export function PinDialog({ tab, choice, onClose }: PinDialogProps) {
  const boards = latest(useAnswer("boards", fetchBoards)) ?? [];
  const [chosen, setChosen] = useState("");
  const [name, setName] = useState("");
  const [title, setTitle] = useState(tabName(tab));
  const board = boards.find(({ id }) => id === chosen) ?? null;
  const pin = useAction(async () => {
    const run = runs.value[tab.id];
    const { snapshot } = tab;
    const parameters = run?.parameters ?? tab.parameters;
    const tile = { id: crypto.randomUUID(), title, sql: run?.sql ?? tab.sql, parameters, chart: choice, snapshot };
    const draft = board ?? { name: name.trim() || title, is_shared: true, tiles: [] };
    const kept = await keepBoard({ ...draft, tiles: [...draft.tiles, tile] }, board);
    askAgain();
    onClose();
    go({ ...nothingOpen, page: "boards", set: { board: kept.id } });
  });
  return (
    <ConfirmDialog
      title={say(boardText.choose)}
      yes={say(boardText.pin)}
      no={savedText.cancel}
      isBusy={pin.isBusy}
      onYes={pin.run}
      onNo={onClose}
    >
      <div class="saved-form">
        <label>
          <span>{say(boardText.choose)}</span>
          <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{say(boardText.create)}</option>
            {boards.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        {board === null && (
          <label>
            <span>{say(boardText.newName)}</span>
            <input value={name} onInput={(event) => setName(event.currentTarget.value)} />
          </label>
        )}
        <label>
          <span>{say(boardText.tileTitle)}</span>
          <input value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <PrincipalField />
        {pin.error && <p class="bad">{say(pin.error)}</p>}
      </div>
    </ConfirmDialog>
  );
}
