import { Minimize2 } from "lucide";
import { useEffect } from "preact/hooks";
import { budgetByYear } from "../charts/budgetByYear.ts";
import { carryOverAges } from "../charts/carryOverAges.ts";
import { effectsByYear } from "../charts/effectsByYear.ts";
import { executionByMonth } from "../charts/executionByMonth.ts";
import { ratingsByYear } from "../charts/ratingsByYear.ts";
import { Figure } from "../figure/Figure.tsx";
import { moment } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { useOffice, useScope } from "../office.ts";
import { Findings } from "../overview/Findings.tsx";
import { FiveLines } from "../overview/FiveLines.tsx";
import { WatchList } from "../overview/WatchList.tsx";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { screenText } from "../text/screen.ts";
import { shell } from "../text/shell.ts";
import { go, view } from "../view.ts";
import "../styles/screen.css";
import { useFreshSnapshot } from "./useFreshSnapshot.ts";
import { STAGE, useStageScale } from "./useStageScale.ts";

/** The overview for a display on the wall: one picture without scrolling, which follows every new snapshot by itself. */
export function LargeScreen() {
  const scale = useStageScale();
  const office = latest(useOffice());
  useFreshSnapshot(office?.snapshot?.id ?? null);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && view.value.why === null) go({ page: "overview" });
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  }, []);
  return (
    <div class="large-screen">
      <div class="wall" style={{ width: `${STAGE.width}px`, height: `${STAGE.height}px`, scale: String(scale) }}>
        <ScreenHead />
        <Findings />
        <FiveLines />
        <div class="grid">
          <Figure chart={budgetByYear} span={5} />
          <Figure chart={ratingsByYear} span={3} />
          <Figure chart={effectsByYear} span={4} />
          <Figure chart={executionByMonth} span={4} />
          <Figure chart={carryOverAges} span={3} />
          <WatchList span={5} />
        </div>
      </div>
    </div>
  );
}

function ScreenHead() {
  const { lang } = view.value;
  const office = latest(useOffice());
  const scope = useScope();
  const scopeName = useScopeName();
  return (
    <header class="wall-head">
      <strong>{office?.[lang === "zh" ? "name_zh" : "name_en"] ?? say(shell.product)}</strong>
      <span>{say(screenText.title)}</span>
      <span class="muted">{[scope?.fiscal_year ?? "", scopeName].join(" · ")}</span>
      {office?.is_synthetic && <span class="tag">{say(shell.synthetic)}</span>}
      <span class="push" />
      {office?.snapshot && (
        <span class="muted">{say(screenText.asOf, { date: moment(office.snapshot.built_at) })}</span>
      )}
      <Link class="field" to={{ page: "overview" }} aria-label={say(screenText.leave)}>
        <Icon node={Minimize2} size={16} />
      </Link>
    </header>
  );
}
