/** Scrolls a card or plan of the calendar into view, no further than necessary. */
import { TO_ASSIGN, type Plan } from "../board/card";
import type { Box } from "./arrangement";
import type { FocusStop } from "./focusStops";
import type { Viewport } from "./viewport.svelte";

/** Distance to the edge in pixels. */
const MARGIN = 8;

export function scrollToStop(
  scroller: HTMLElement,
  viewport: Viewport,
  { row, date, card }: FocusStop,
): void {
  const day = viewport.timeline.days.findIndex((each) => each.date === date);
  const at = viewport.rows[viewport.indexOf(row)];
  if (at !== undefined && day !== -1) {
    scrollTo(scroller, viewport, row, viewport.arrangement.boxOf(at.cards, day, card));
  }
}

export function scrollToPlan(scroller: HTMLElement, viewport: Viewport, plan: Plan): void {
  const id = plan.technicianId ?? TO_ASSIGN;
  const row = viewport.rows[viewport.indexOf(id)];
  const box = row === undefined ? null : viewport.arrangement.placeOf(plan, row);
  if (box !== null) {
    scrollTo(scroller, viewport, id, box);
  }
}

function scrollTo(scroller: HTMLElement, viewport: Viewport, row: string, box: Box): void {
  const index = viewport.indexOf(row);
  if (index > 0 || !viewport.isFirstSticky) {
    const top = (viewport.tops[index] ?? 0) + box.top;
    const covered = viewport.isFirstSticky ? viewport.firstHeight : 0;
    const room = scroller.clientHeight - viewport.headerHeight;
    const highest = top - covered - MARGIN;
    scroller.scrollTop = Math.max(
      Math.min(scroller.scrollTop, highest),
      Math.min(top + box.height + MARGIN - room, highest),
    );
  }
  const width = scroller.clientWidth - viewport.rowHeaderWidth;
  const left = box.left - MARGIN;
  const right = box.left + Math.min(box.width, width) + MARGIN;
  scroller.scrollLeft = Math.max(
    Math.min(scroller.scrollLeft, left),
    Math.min(right - width, left),
  );
}
