import { LedgerTable } from "../ledger/LedgerTable.tsx";
import type { LedgerName } from "../ledgers.ts";
import { ledgers } from "../ledgers.ts";
import { say } from "../say.ts";

/** Departments of the year, each leading to its projects. */
export function DepartmentsPage() {
  return <Register ledger="departments" />;
}

/** Projects of the year, each leading to the cells it came from. */
export function ProjectsPage() {
  return <Register ledger="projects" />;
}

function Register({ ledger }: { ledger: LedgerName }) {
  return (
    <>
      <h1>{say(ledgers[ledger].title)}</h1>
      <LedgerTable ledger={ledger} />
    </>
  );
}
