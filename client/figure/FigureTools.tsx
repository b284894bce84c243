import { ChartLine, CircleQuestionMark, Download, Table2 } from "lucide";
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { downloadAddress, type QueryName } from "../api.ts";
import type { Chart } from "../charts/Chart.ts";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { frameText } from "../text/figure.ts";
import { view } from "../view.ts";
import { useSourceLine } from "./FigureFoot.tsx";
import { savePng, saveSvg } from "./saveImage.ts";

interface FigureToolsProps<Name extends QueryName> {
  readonly chart: Chart<Name>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly subtitle: string;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly showsTable: boolean;
  readonly onTable: () => void;
  readonly onWhy: () => void;
}

/** Table twin, export and explanation of one figure. */
export function FigureTools<Name extends QueryName>({
  chart,
  parameters,
  subtitle,
  body,
  showsTable,
  onTable,
  onWhy,
}: FigureToolsProps<Name>) {
  const menu = useRef<HTMLDetailsElement>(null);
  const source = useSourceLine(null);
  const picture = () => ({
    name: chart.id,
    title: say(chart.title),
    subtitle,
    source,
    legend: chart.legend?.(view.value.lang) ?? [],
    panels: [...(body.current?.querySelectorAll<SVGSVGElement>(".plot > svg") ?? [])],
  });
  const close = () => menu.current?.removeAttribute("open");
  return (
    <div class="tools">
      <Tool
        name={say(showsTable ? frameText.chart : frameText.table)}
        icon={showsTable ? ChartLine : Table2}
        onClick={onTable}
      />
      <details
        class="export"
        ref={menu}
        onClick={(event) => event.target instanceof HTMLElement && event.target.closest("ul") && close()}
      >
        <summary class="tool" title={say(frameText.download)} aria-label={say(frameText.download)}>
          <Icon node={Download} />
        </summary>
        <ul>
          {["csv", "xlsx"].map((format) => (
            <li key={format}>
              <a
                href={downloadAddress(chart.query, parameters as Record<string, string>, format)}
                download={`${chart.id}.${format}`}
              >
                {format.toUpperCase()}
              </a>
            </li>
          ))}
          {!showsTable && (
            <>
              <li>
                <button type="button" class="plain" onClick={() => void savePng(picture())}>
                  PNG
                </button>
              </li>
              <li>
                <button type="button" class="plain" onClick={() => saveSvg(picture())}>
                  SVG
                </button>
              </li>
            </>
          )}
        </ul>
      </details>
      <Tool name={say(frameText.why)} icon={CircleQuestionMark} onClick={onWhy} />
    </div>
  );
}

function Tool({
  name,
  icon,
  onClick,
}: {
  name: string;
  icon: Parameters<typeof Icon>[0]["node"];
  onClick: () => void;
}) {
  return (
    <button type="button" class="tool" title={name} aria-label={name} onClick={onClick}>
      <Icon node={icon} />
    </button>
  );
}
