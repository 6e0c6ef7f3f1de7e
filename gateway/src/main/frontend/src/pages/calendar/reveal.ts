/** Scrolls the calendar, no further than it must. */
import { TO_ASSIGN, type Plan } from "../board/card";
import type { Stop } from "./stops";
import type { View } from "./view.svelte";

/** What comes into sight does not touch the edge. */
const MARGIN = 8;

export function revealStop(scroller: HTMLElement, view: View, { row, date, card }: Stop): void {
  const day = view.timeline.days.findIndex((each) => each.date === date);
  const at = view.rows[view.indexOf(row)];
  const pieces = at === undefined ? [] : view.layouts.of(at.cards).days[day];
  const left = pieces?.find((piece) => piece.card.id === card)?.left ?? 0;
  reveal(scroller, view, row, day + left);
}

export function revealPlan(scroller: HTMLElement, view: View, plan: Plan): void {
  const x = view.timeline.x(Date.parse(plan.start));
  reveal(scroller, view, plan.technicianId ?? TO_ASSIGN, x ?? 0);
}

function reveal(scroller: HTMLElement, view: View, row: string, x: number): void {
  const index = view.indexOf(row);
  if (index === -1) {
    return;
  }
  const [top, bottom] = [view.tops[index] ?? 0, view.tops[index + 1] ?? 0];
  const covered = view.isFirstSticky ? view.firstHeight : 0;
  if (index > 0 || !view.isFirstSticky) {
    const room = scroller.clientHeight - view.headsHeight;
    scroller.scrollTop = Math.max(
      Math.min(scroller.scrollTop, top - covered),
      Math.min(bottom - room, top - covered),
    );
  }
  const width = scroller.clientWidth - view.headWidth;
  const left = x * view.dayWidth;
  scroller.scrollLeft = Math.max(
    Math.min(scroller.scrollLeft, left - MARGIN),
    left + Math.min(view.dayWidth / 2, width) - width,
  );
}
