import { signal } from "@preact/signals";
import printSheet from "./styles/print.css?url";

/** Whether the page is being laid out for paper: charts are drawn for its width, tables with the rows out of sight. */
export const isPrinting = signal(false);

/** Rows of a table that go to paper; the file holds the others. */
export const PRINTED_ROWS = 100;

/**
 * Brings the style sheet of paper, which a screen never waits for. Before printing it also rules the screen for a moment,
 * so that what is measured there (the width of charts) is what paper has.
 */
export function preparePrinting(): void {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.media = "print";
  sheet.href = printSheet;
  document.head.append(sheet);
  const layOut = (forPaper: boolean) => () => {
    sheet.media = forPaper ? "all" : "print";
    isPrinting.value = forPaper;
  };
  addEventListener("beforeprint", layOut(true));
  addEventListener("afterprint", layOut(false));
}
