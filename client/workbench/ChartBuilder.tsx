import { type ChartChoice, type ChartColumn, isMeasured, marks } from "../charts/resultChoice.ts";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { useMeanings } from "../sql/useCatalogue.ts";
import { workbenchText } from "../text/workbench.ts";
import { view } from "../view.ts";

interface ChartBuilderProps {
  readonly columns: readonly ChartColumn[];
  readonly choice: ChartChoice;
  readonly onChoose: (choice: ChartChoice) => void;
}

/** The few choices that make a chart: mark, columns along, of values, of colours, of small charts, and the order. */
export function ChartBuilder({ columns, choice, onChoose }: ChartBuilderProps) {
  const all = columns.map(({ name }) => name);
  const measured = columns.filter(isMeasured).map(({ name }) => name);
  const [y = measured[0] ?? "", ...more] = choice.y;
  return (
    <div class="chart-builder">
      <Segments
        label={say(workbenchText.mark)}
        value={choice.mark}
        options={marks.map((mark) => [mark, say(workbenchText[mark])] as const)}
        onChange={(mark) => onChoose({ ...choice, mark })}
      />
      <ColumnChoice
        label={say(workbenchText.x)}
        value={choice.x}
        names={all}
        onChoose={(x) => onChoose({ ...choice, x })}
      />
      <ColumnChoice
        label={say(workbenchText.y)}
        value={y}
        names={measured}
        onChoose={(name) => onChoose({ ...choice, y: [name, ...more.filter((one) => one !== name)] })}
      />
      {measured.length > 1 && (
        <ColumnChoice
          label={`${say(workbenchText.y)} 2`}
          value={more[0] ?? ""}
          names={measured.filter((name) => name !== y)}
          isOptional
          onChoose={(name) => onChoose({ ...choice, y: name === "" ? [y] : [y, name] })}
        />
      )}
      {(["colour", "facet"] as const).map((of) => (
        <ColumnChoice
          key={of}
          label={say(workbenchText[of])}
          value={choice[of] ?? ""}
          names={all}
          isOptional
          onChoose={(name) => onChoose({ ...choice, [of]: name || null })}
        />
      ))}
      <SortChoice choice={choice} onChoose={onChoose} />
    </div>
  );
}

function SortChoice({ choice, onChoose }: Pick<ChartBuilderProps, "choice" | "onChoose">) {
  return (
    <label>
      <span>{say(workbenchText.sort)}</span>
      <select
        value={choice.sort ?? ""}
        onChange={(event) => onChoose({ ...choice, sort: event.currentTarget.value === "value" ? "value" : null })}
      >
        <option value="">{say(workbenchText.sortRows)}</option>
        <option value="value">{say(workbenchText.sortValue)}</option>
      </select>
    </label>
  );
}

interface ColumnChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly isOptional?: boolean;
  readonly onChoose: (name: string) => void;
}

function ColumnChoice({ label, value, names, isOptional = false, onChoose }: ColumnChoiceProps) {
  const meaning = useMeanings();
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {isOptional && <option value="">{say(workbenchText.none)}</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {meaning(name)?.label?.[view.value.lang] || name}
          </option>
        ))}
      </select>
    </label>
  );
}
