/** Sets the calendar's sizes by script: the Content-Security-Policy refuses style attributes. */
import type { Viewport } from "./viewport.svelte";
import { visitGap, visitHeight, visitTop } from "./week/visitSizes";

/** The width of a day in rem from which its visits show their towns beside client and service. */
const MIN_FOR_TOWN = 10.5;

export function setGridSize({ style }: HTMLElement, viewport: Viewport): void {
  const { edges, rem, rowHeaderWidth, hourLines } = viewport;
  const widths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const lengths = {
    "--row-header": rowHeaderWidth,
    "--header": viewport.headerHeight,
    "--step": hourLines.step,
    "--shift": hourLines.first,
    "--visit": visitHeight(rem),
    "--visit-gap": visitGap(rem),
    "--visit-top": visitTop(0, rem),
  };
  for (const [name, length] of Object.entries(lengths)) {
    style.setProperty(name, `${length}px`);
  }
  const usual = Math.max(...widths);
  style.setProperty("--town", usual < MIN_FOR_TOWN * rem ? "none" : "block");
  style.setProperty("--columns", widths.map((width) => `${width}px`).join(" "));
  style.width = `${rowHeaderWidth + (edges.at(-1) ?? 0)}px`;
}

/** The height of all rows, of which only the visible ones are drawn. */
export function setRowsHeight(element: HTMLElement, viewport: Viewport): void {
  element.style.height = `${viewport.totalHeight - viewport.firstHeight}px`;
}
