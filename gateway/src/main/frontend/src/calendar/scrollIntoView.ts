/** Scrolls a card or plan of the calendar into view, no further than necessary. */
import { TO_ASSIGN, type Plan } from "../board/card";
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
  const pieces = at === undefined ? [] : viewport.layouts.of(at.cards).days[day];
  const left = pieces?.find((piece) => piece.card.id === card)?.left ?? 0;
  scrollTo(scroller, viewport, row, day + left);
}

export function scrollToPlan(scroller: HTMLElement, viewport: Viewport, plan: Plan): void {
  const x = viewport.timeline.x(Date.parse(plan.start));
  scrollTo(scroller, viewport, plan.technicianId ?? TO_ASSIGN, x ?? 0);
}

function scrollTo(scroller: HTMLElement, viewport: Viewport, row: string, x: number): void {
  const index = viewport.indexOf(row);
  if (index === -1) {
    return;
  }
  const [top, bottom] = [viewport.tops[index] ?? 0, viewport.tops[index + 1] ?? 0];
  const covered = viewport.isFirstSticky ? viewport.firstHeight : 0;
  if (index > 0 || !viewport.isFirstSticky) {
    const room = scroller.clientHeight - viewport.headerHeight;
    scroller.scrollTop = Math.max(
      Math.min(scroller.scrollTop, top - covered),
      Math.min(bottom - room, top - covered),
    );
  }
  const width = scroller.clientWidth - viewport.rowHeaderWidth;
  const left = x * viewport.dayWidth;
  scroller.scrollLeft = Math.max(
    Math.min(scroller.scrollLeft, left - MARGIN),
    left + Math.min(viewport.dayWidth / 2, width) - width,
  );
}
