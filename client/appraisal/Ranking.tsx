import type { Row } from "../api.ts";
import { FigureFrame } from "../figure/FigureFrame.tsx";
import { ListFigure } from "../figure/ListFigure.tsx";
import { decimal, signed } from "../format.ts";
import { Link } from "../Link.tsx";
import { useScope } from "../office.ts";
import { useOption } from "../option.ts";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { useNameOf } from "../shell/useNameOf.ts";
import { appraisalText } from "../text/appraisal.ts";
import { codes } from "../text/codes.ts";
import { colour, colourOf } from "../theme.ts";
import { view } from "../view.ts";
import { yearOfRegion } from "./useAppraisal.ts";

type ScoreRow = Row<"appraisals">;

const MOST = 12;
const HEIGHT = 412;

const CRITERIA = [
  ["ex_ante", "ex_ante_points"],
  ["targets", "targets_points"],
  ["monitoring", "monitoring_points"],
  ["rectification", "rectification_points"],
  ["self_evaluation", "self_evaluation_points"],
  ["disclosure", "disclosure_points"],
] as const satisfies readonly (readonly [string, keyof ScoreRow])[];

/** Departments at either end of the ranking, each with a bar of its points by criterion; all of them stand in the table twin. */
export function Ranking({ span }: { span: number }) {
  const scope = useScope();
  const [end, chooseEnd] = useOption("end", ["top", "bottom"]);
  const subtitle = [useNameOf("peers"), say(appraisalText.rankingNote)].join(" · ");
  const frame = { span, title: appraisalText.ranking, subtitle };
  if (scope === null) return <FigureFrame id="appraisals" {...frame} />;
  return (
    <ListFigure query="appraisals" parameters={yearOfRegion(scope)} height={HEIGHT} legend={legend()} {...frame}>
      {(rows) => (
        <>
          <Segments
            label={say(appraisalText.which)}
            value={end}
            options={(["top", "bottom"] as const).map((one) => [one, say(appraisalText[one], { count: String(MOST) })])}
            onChange={chooseEnd}
          />
          <RankTable rows={endOf(rows, end)} />
        </>
      )}
    </ListFigure>
  );
}

function legend() {
  const { lang } = view.value;
  return CRITERIA.map(([criterion]) => ({
    label: codes.criterion?.[criterion]?.[lang] ?? criterion,
    colour: colourOf(colour.criterion, criterion),
  }));
}

/** The rows come by place, those without one last. */
function endOf(rows: readonly ScoreRow[], end: "top" | "bottom"): readonly ScoreRow[] {
  const placed = rows.filter((row) => row.place !== null);
  return end === "top" ? placed.slice(0, MOST) : placed.slice(-MOST).toReversed();
}

function RankTable({ rows }: { rows: readonly ScoreRow[] }) {
  return (
    <table class="ranking">
      <thead>
        <tr>
          <th scope="col" class="number">
            {say(appraisalText.place)}
          </th>
          <th scope="col">{say(appraisalText.department)}</th>
          <th scope="col" class="number">
            {say(appraisalText.score)}
          </th>
          <th scope="col" class="number">
            {say(appraisalText.change)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.department_code} data-chosen={row.department_code === view.value.department}>
            <td class="number">{row.place}</td>
            <th scope="row">
              <Link to={{ department: row.department_code, region: null }}>{row.department_name}</Link>
              <PointsBar row={row} />
            </th>
            <td class="number">{decimal(row.score)}</td>
            <td class="number muted">{signed(decimal(row.score_change))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Points by criterion out of 100; what is left of the track was lost. */
function PointsBar({ row }: { row: ScoreRow }) {
  const { lang } = view.value;
  return (
    <span class="points-bar" aria-hidden="true">
      {CRITERIA.map(([criterion, column]) => (
        <span
          key={criterion}
          title={`${codes.criterion?.[criterion]?.[lang]} ${decimal(row[column])}`}
          style={{ width: `${row[column] ?? 0}%`, background: colourOf(colour.criterion, criterion) }}
        />
      ))}
    </span>
  );
}
