import { Boards } from "../boards/Boards.tsx";

/** Pages of figures that analysts saved. */
export function BoardsPage() {
  return <Boards />;
}
