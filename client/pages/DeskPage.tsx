import { EmptyDesk, OpenDesk } from "../desk/Desk.tsx";
import { say } from "../say.ts";
import { pageNames } from "../text/shell.ts";
import { view } from "../view.ts";

/** Files come in here: recognised, checked, measured, accepted. */
export function DeskPage() {
  const { session } = view.value;
  return (
    <>
      <h1>{say(pageNames.desk)}</h1>
      {session === null ? <EmptyDesk /> : <OpenDesk key={session} id={session} />}
    </>
  );
}
