/** Arrows and Enter go to the cell above or below; Enter in the last row asks for one more. Choices keep their arrows. */
export function moveByKey(event: KeyboardEvent, addRow: () => void): void {
  const cell = event.target;
  const isCell = cell instanceof HTMLInputElement || cell instanceof HTMLSelectElement;
  if (!isCell || event.isComposing) return;
  const isChoice = cell instanceof HTMLSelectElement;
  const step = event.key === "Enter" ? 1 : isChoice ? 0 : ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0);
  if (step === 0) return;
  event.preventDefault();
  const cells = [
    ...(cell.closest("table")?.querySelectorAll<HTMLElement>(`[data-column="${cell.dataset.column}"]`) ?? []),
  ];
  const next = cells[cells.indexOf(cell) + step];
  if (next === undefined) {
    if (event.key === "Enter") addRow();
    return;
  }
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}
