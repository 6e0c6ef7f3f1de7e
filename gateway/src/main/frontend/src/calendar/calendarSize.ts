/** Sets the calendar's sizes by script: the Content-Security-Policy refuses style attributes. */
import { setLines, type Column } from "./columns";
import type { Viewport } from "./viewport.svelte";

export function setGridSize(
  element: HTMLElement,
  viewport: Viewport,
  columns: readonly Column[],
): void {
  const { style } = element;
  style.setProperty("--row-header", `${viewport.rowHeaderWidth}px`);
  style.setProperty("--header", `${viewport.headerHeight}px`);
  style.setProperty("--day", `${viewport.dayWidth}px`);
  style.width = `${viewport.rowHeaderWidth + viewport.dayWidth * columns.length}px`;
  if (columns[0] !== undefined) {
    setLines(element, viewport.linesOf(columns[0].day));
  }
}

/** The height of all rows, of which only the visible ones are drawn. */
export function setRowsHeight(element: HTMLElement, viewport: Viewport): void {
  element.style.height = `${viewport.totalHeight - viewport.firstHeight}px`;
}
