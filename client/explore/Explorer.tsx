import { useMemo, useRef } from "preact/hooks";
import { Choice } from "../figure/Choice.tsx";
import { FigureFrame } from "../figure/FigureFrame.tsx";
import { Message } from "../figure/Message.tsx";
import { unitFor } from "../format.ts";
import { Link } from "../Link.tsx";
import { useCurrency } from "../office.ts";
import { useOption } from "../option.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { ResultExport } from "../sql/ResultExport.tsx";
import { useMeanings } from "../sql/useCatalogue.ts";
import { sqlLink } from "../sqlLink.ts";
import { exploreText, martNames } from "../text/explore.ts";
import { frameText } from "../text/frame.ts";
import { sqlText } from "../text/sql.ts";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";
import { SqlText } from "../why/SqlText.tsx";
import { Controls } from "./Controls.tsx";
import { ExploreLimits } from "./ExploreLimits.tsx";
import { ExplorePlot } from "./ExplorePlot.tsx";
import { ExploreSentence } from "./ExploreSentence.tsx";
import { PivotTable } from "./PivotTable.tsx";
import { pivot } from "./pivot.ts";
import { dimensionsOf } from "./Question.ts";
import { type AskedAnswer, useAsked } from "./useAsked.ts";
import { type Words, wordsOf } from "./words.ts";
import "../styles/explore.css";

const shapes = ["table", "chart"] as const;

/** Any question to a mart without writing SQL. */
export function Explorer() {
  const question = useAsked();
  const meaning = useMeanings();
  const { lang } = view.value;
  const words = useMemo(() => wordsOf(meaning, lang), [meaning, lang]);
  if (question === null) return null;
  return (
    <>
      <ExploreSentence question={question} words={words} />
      <div class="explore">
        <Controls asked={question.asked} words={words} />
        <div class="explore-answer">
          <Answer question={question} words={words} />
          <details class="others">
            <summary>{say(exploreText.sql)}</summary>
            <p>
              <Link to={sqlLink(question.sql)} class="field">
                {say(sqlText.openInWorkbench)}
              </Link>
            </p>
            <SqlText sql={question.sql} label={say(exploreText.sql)} />
          </details>
        </div>
      </div>
      <ExploreLimits question={question} words={words} />
    </>
  );
}

function Answer({ question, words }: { question: AskedAnswer; words: Words }) {
  const { asked, loadable } = question;
  const answer = latest(loadable);
  const [shape] = useOption("as", shapes);
  const body = useRef<HTMLDivElement>(null);
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const shown = useMemo(() => pivot(asked, answer?.rows ?? []), [asked, answer]);
  const amounts = asked.measures.filter(({ unit }) => unit === "yuan").map(({ name }) => name);
  const largest = (answer?.rows ?? []).reduce(
    (most, row) => amounts.reduce((more, name) => Math.max(more, Math.abs(Number(row[name] ?? 0))), most),
    0,
  );
  const unit = chosen ?? unitFor(largest);
  const unitName = unitText(unit, currency)[lang];
  const by = dimensionsOf(asked).map(({ name }) => words.column(name));
  const grouped = by.length === 0 ? [] : [say(exploreText.by, { name: by.join(say(exploreText.and)) })];
  const subtitle = [useScopeName(), ...(amounts.length > 0 ? [unitName] : []), ...grouped].join(" · ");
  const title = martNames[asked.mart.name] ?? { zh: asked.mart.name, en: asked.mart.name };
  return (
    <FigureFrame
      id="explore"
      span={12}
      title={title}
      subtitle={subtitle}
      answer={answer}
      choices={
        <Choice
          name="as"
          label={exploreText.shownAs}
          choices={shapes}
          words={{ table: exploreText.table, chart: exploreText.chart }}
        />
      }
      tools={answer && <ResultExport run={answer.id} name={asked.mart.name} />}
    >
      <div class="figure-body explore-body" ref={body} data-loading={answer === null}>
        {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
        {answer?.rows.length === 0 && <Message title={frameText.empty} hint={frameText.emptyHint} />}
        {answer && answer.rows.length > 0 && shape === "table" && (
          <PivotTable {...{ asked, pivot: shown, words, unit, unitName }} caption={say(title)} />
        )}
        {answer && answer.rows.length > 0 && shape === "chart" && (
          <ExplorePlot {...{ asked, answer, words, body }} title={say(title)} />
        )}
      </div>
    </FigureFrame>
  );
}
