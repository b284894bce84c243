import { moment } from "../format.ts";
import { useOffice } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import { shell } from "../text/shell.ts";

/** Where a figure comes from: snapshot, when it was built, and that it is synthetic where it is. */
export function FigureFoot({ snapshot }: { snapshot: string | null }) {
  return <p class="foot">{useSourceLine(snapshot)}</p>;
}

/** The same line as text, for exports. */
export function useSourceLine(snapshot: string | null): string {
  const office = latest(useOffice());
  const id = snapshot ?? office?.snapshot?.id;
  if (!office || !id) return "\u00a0";
  const built = office.snapshot?.id === id ? [say(frameText.built, { date: moment(office.snapshot.built_at) })] : [];
  return [
    ...(office.is_synthetic ? [say(shell.synthetic)] : []),
    say(frameText.source, { snapshot: id }),
    ...built,
  ].join(" · ");
}
