import { Fragment } from "preact";
import { moment } from "../format.ts";
import { useOffice } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import { shell } from "../text/shell.ts";

const SEPARATOR = " · ";

interface FootProps {
  readonly snapshot: string | null;
  /** Whom the figure covers, in words. */
  readonly coverage?: string | null;
}

/** Where a figure comes from: snapshot, when it was built, whom it covers, and that it is synthetic where it is. */
export function FigureFoot(props: FootProps) {
  const [first, ...parts] = useSourceLine(props).split(SEPARATOR);
  return (
    <p class="foot">
      <span>{first}</span>
      {parts.map((part) => (
        <Fragment key={part}>
          {SEPARATOR}
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}

/** The same line as text, for exports. */
export function useSourceLine({ snapshot, coverage = null }: FootProps): string {
  const office = latest(useOffice());
  const id = snapshot ?? office?.snapshot?.id;
  if (!office || !id) return "\u00a0";
  const built = office.snapshot?.id === id ? [say(frameText.built, { date: moment(office.snapshot.built_at) })] : [];
  return [
    ...(office.is_synthetic ? [say(shell.synthetic)] : []),
    say(frameText.source, { snapshot: id }),
    ...built,
    ...(coverage === null ? [] : [coverage]),
  ].join(SEPARATOR);
}
