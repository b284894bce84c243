import { FileText } from "lucide";
import { Icon } from "../Icon.tsx";
import { useScope } from "../office.ts";
import { searchOf } from "../request.ts";
import { say } from "../say.ts";
import { dataText } from "../text/data.ts";
import { view } from "../view.ts";
import "../styles/data.css";

/** The letter to the department in view: what it has not sent, and what it has to mend. */
export function ReminderLink() {
  const scope = useScope();
  if (scope === null) return null;
  const { fiscal_year: year, department_code } = scope;
  if (!department_code) return <p class="reminder muted">{say(dataText.reminderOf)}</p>;
  return (
    <p class="reminder">
      <a
        class="field"
        href={`/api/reminder${searchOf({ year, lang: view.value.lang, department_code })}`}
        download={`reminder-${year}-${department_code}.docx`}
      >
        <Icon node={FileText} size={14} />
        {say(dataText.reminder)}
      </a>
    </p>
  );
}
