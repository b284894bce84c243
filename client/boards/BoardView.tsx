import { Printer, Share2, Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { ApiError } from "../ApiError.ts";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { Message } from "../figure/Message.tsx";
import { DataLimits } from "../findings/DataLimits.tsx";
import { Sentence } from "../findings/Sentence.tsx";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { askAgain } from "../query.ts";
import { say } from "../say.ts";
import { type Board, type BoardDraft, dropBoard, keepBoard, type Tile } from "../sql/keptApi.ts";
import type { Text } from "../text/text.ts";
import { boardText, savedText } from "../text/workbench.ts";
import { useAction } from "../useAction.ts";
import { go } from "../view.ts";
import { BoardTile } from "./BoardTile.tsx";

/** One board: its figures, and what can be done with it. */
export function BoardView({ board }: { board: Board }) {
  const [shown, setShown] = useState(board);
  const [isDropping, setDropping] = useState(false);
  const [error, setError] = useState<Text | null>(null);
  // What is wanted is on screen at once; where it cannot be kept, the board is shown as it was.
  const change = async (next: Partial<BoardDraft>) => {
    setError(null);
    setShown({ ...shown, ...next });
    try {
      setShown(await keepBoard({ ...shown, ...next }, shown));
      askAgain();
    } catch (cause) {
      setShown(shown);
      setError((cause instanceof ApiError ? cause : ApiError.unreachable(cause)).text);
    }
  };
  const values: Record<string, string> = { name: shown.name, tiles: String(shown.tiles.length), author: shown.author };
  return (
    <>
      <Sentence
        label={boardText.findings}
        clauses={[boardText.saidOne]}
        value={(name) => ({ text: values[name] ?? "" })}
      />
      <BoardTools
        board={shown}
        onShare={() => void change({ is_shared: !shown.is_shared })}
        onDrop={() => setDropping(true)}
      />
      {error && <p class="bad">{say(error)}</p>}
      {shown.tiles.length === 0 && <Message title={boardText.empty} hint={boardText.howTo} />}
      <div class="grid">
        {shown.tiles.map((tile, at) => (
          <BoardTile
            key={tile.id}
            tile={tile}
            onRemove={() => void change({ tiles: shown.tiles.filter((one) => one !== tile) })}
            onEarlier={at === 0 ? null : () => void change({ tiles: movedForward(shown.tiles, at) })}
          />
        ))}
      </div>
      <DataLimits snapshot={null} limits={[say(boardText.limitTiles)]} />
      {isDropping && <DropDialog board={shown} onClose={() => setDropping(false)} />}
    </>
  );
}

/** Asks once before a board is gone. */
function DropDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const drop = useAction(async () => {
    await dropBoard(board.id);
    askAgain();
    go({ set: {} });
  });
  return (
    <ConfirmDialog
      title={say(boardText.remove)}
      yes={say(boardText.remove)}
      no={savedText.cancel}
      isBusy={drop.isBusy}
      onYes={drop.run}
      onNo={onClose}
    >
      <p>{say(boardText.removeSure, { name: board.name })}</p>
      {drop.error && <p class="bad">{say(drop.error)}</p>}
    </ConfirmDialog>
  );
}

interface BoardToolsProps {
  readonly board: Board;
  readonly onShare: () => void;
  readonly onDrop: () => void;
}

function BoardTools({ board, onShare, onDrop }: BoardToolsProps) {
  return (
    <div class="board-tools">
      <Link to={{ set: {} }} class="field">
        {say(boardText.all)}
      </Link>
      <button type="button" class="field" onClick={() => print()}>
        <Icon node={Printer} size={14} />
        {say(boardText.print)}
      </button>
      <button type="button" class="field" onClick={onShare}>
        <Icon node={Share2} size={14} />
        {say(board.is_shared ? boardText.unshare : boardText.share)}
      </button>
      <button type="button" class="field" onClick={onDrop}>
        <Icon node={Trash2} size={14} />
        {say(boardText.remove)}
      </button>
    </div>
  );
}

function movedForward(tiles: readonly Tile[], at: number): Tile[] {
  const [before, tile] = [tiles[at - 1], tiles[at]];
  return before && tile ? [...tiles.slice(0, at - 1), tile, before, ...tiles.slice(at + 1)] : [...tiles];
}
