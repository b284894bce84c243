import { useEffect, useRef } from "preact/hooks";
import { Message } from "./figure/Message.tsx";
import { Lazy } from "./Lazy.tsx";
import { noteAction } from "./notes/noteAction.ts";
import { useNotes } from "./notes/useNotes.ts";
import { useOffice } from "./office.ts";
import { OverviewPage } from "./pages/OverviewPage.tsx";
import { pageBodies } from "./pages/pageBodies.tsx";
import { isPrinting } from "./printing.ts";
import { latest, useQuery } from "./query.ts";
import { say } from "./say.ts";
import { isSearching } from "./searching.ts";
import { Header } from "./shell/Header.tsx";
import { PrintHead } from "./shell/PrintHead.tsx";
import { Rail } from "./shell/Rail.tsx";
import { pageNames, shell } from "./text/shell.ts";
import { applyTheme } from "./theme.ts";
import { view } from "./view.ts";

/** The whole application: rail, header strip, one page, and the drawer that explains numbers. */
export function App() {
  const { page, lang, theme, why } = view.value;
  // A display on the wall shows figures and nothing to work them with.
  const isWall = page === "screen";
  const office = useOffice();
  // Nothing is drawn that would move when the office, its years or the notes on its figures arrive.
  const areYearsKnown = useQuery("fiscal_years", {}).status !== "loading";
  const isNoted = useNotes() !== null;
  const isSettled = useRef(false);
  isSettled.current ||= office.status === "failed" || (office.status === "ready" && areYearsKnown && isNoted);
  const name = latest(office)?.[lang === "zh" ? "name_zh" : "name_en"] ?? say(shell.product);

  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    document.title = `${pageNames[page][lang]} · ${name}`;
  }, [page, lang, name]);

  if (!isSettled.current) return null;
  return (
    <div class="app">
      <a class="skip" href="#content">
        {say(shell.skip)}
      </a>
      {!isWall && <Rail />}
      <div class="column">
        {!isWall && <Header />}
        <main id="content" data-page={page} tabIndex={-1}>
          {isPrinting.value && page !== "brief" && <PrintHead />}
          {office.status === "failed" && <Message title={office.error.text} retry={office.retry} />}
          {office.status === "ready" && office.value.snapshot === null && (
            <Message title={shell.noSnapshot} hint={shell.noSnapshotHint} />
          )}
          {office.status === "ready" &&
            office.value.snapshot !== null &&
            (page === "overview" ? <OverviewPage /> : <Lazy name={page} load={pageBodies[page]} />)}
        </main>
      </div>
      {isSearching.value && <Lazy name="search" load={openSearch} />}
      {noteAction.value !== null && <Lazy name="note" load={openNote} />}
      {why !== null && <Lazy name="why" load={openWhy} />}
    </div>
  );
}

async function openWhy() {
  return (await import("./why/WhyDrawer.tsx")).WhyDrawer;
}

async function openNote() {
  return (await import("./notes/NoteDialog.tsx")).NoteDialog;
}

async function openSearch() {
  return (await import("./search/SearchDialog.tsx")).SearchDialog;
}
