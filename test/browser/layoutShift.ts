import type { Page } from "playwright-core";

/** Adds up how far parts of a page jump while it loads; to be called on a page that has not been opened yet. */
export async function watchLayoutShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  return async () => {
    const shifts = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    return shifts.reduce((sum, shift) => sum + shift, 0);
  };
}
