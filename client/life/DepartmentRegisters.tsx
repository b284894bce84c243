import { LedgerTable } from "../ledger/LedgerTable.tsx";
import { type LedgerName, ledgers } from "../ledgers.ts";
import { useOption } from "../option.ts";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { departmentText } from "../text/department.ts";

const registers: readonly [LedgerName, ...LedgerName[]] = [
  "projects",
  "ex_ante_reviews",
  "targets",
  "monitoring_warnings",
  "evaluations",
  "result_uses",
];

/** The registers of a department in the year in view, one at a time. */
export function DepartmentRegisters() {
  const [register, choose] = useOption("register", registers);
  return (
    <section class="ledger">
      <h2>{say(departmentText.registers)}</h2>
      <div class="ledger-bar">
        <Segments
          label={say(departmentText.registers)}
          value={register}
          options={registers.map((name) => [name, say(ledgers[name].title)] as const)}
          onChange={choose}
        />
      </div>
      <LedgerTable key={register} ledger={register} />
    </section>
  );
}
