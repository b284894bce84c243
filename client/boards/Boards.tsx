import { Message } from "../figure/Message.tsx";
import { Sentence } from "../findings/Sentence.tsx";
import { Link } from "../Link.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { type Board, fetchBoard, fetchBoards } from "../sql/keptApi.ts";
import { boardText, savedText } from "../text/workbench.ts";
import { view } from "../view.ts";
import { BoardView } from "./BoardView.tsx";
import "../styles/boards.css";

/** Pages of saved figures: all that there are, or the one of the address. */
export function Boards() {
  const { board } = view.value.set;
  return board === undefined ? <BoardList /> : <OneBoard id={board} />;
}

function OneBoard({ id }: { id: string }) {
  const loadable = useAnswer(`board ${id}`, () => fetchBoard(id));
  const board = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return board && <BoardView key={board.id} board={board} />;
}

function BoardList() {
  const loadable = useAnswer("boards", fetchBoards);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const boards = latest(loadable);
  const tiles = (boards ?? []).reduce((sum, board) => sum + board.tiles.length, 0);
  const values: Record<string, string> = { count: String(boards?.length ?? 0), tiles: String(tiles) };
  const clause = boards?.length === 0 ? boardText.saidNone : boardText.said;
  return (
    <>
      <Sentence
        label={boardText.findings}
        clauses={boards === null ? [] : [clause]}
        value={(name) => ({ text: values[name] ?? "" })}
      />
      {boards?.length === 0 && <p class="muted">{say(boardText.howTo)}</p>}
      <ul class="board-list">
        {(boards ?? []).map((board) => (
          <BoardEntry key={board.id} board={board} />
        ))}
      </ul>
    </>
  );
}

function BoardEntry({ board: { id, name, author, tiles, is_shared } }: { board: Board }) {
  return (
    <li>
      <Link to={{ set: { board: id } }}>{name}</Link>
      <small class="muted">
        {[
          say(boardText.tiles, { count: String(tiles.length) }),
          author,
          say(is_shared ? savedText.isShared : savedText.isPrivate),
        ]
          .filter((part) => part)
          .join(" · ")}
      </small>
      <small>{tiles.map(({ title }) => title).join(" · ")}</small>
    </li>
  );
}
