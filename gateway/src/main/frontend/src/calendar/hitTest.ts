/** The row and time at a point of the screen. Serves drags from the calendar and from the lists. */
import type { Card } from "$lib/types";
import { rowIdOf, timeOf, TO_ASSIGN, type Plan, type Row } from "../board/card";
import { rowAt } from "./rowPositions";
import type { Timeline } from "./timeline";

/** Moved to another row, a card keeps its time within this many pixels. */
const MAGNET = 14;
const MIN_WIDTH = 24;

/** The calendar's geometry on the screen, in pixels. */
export interface Geometry {
  timeline: Timeline;
  rows: readonly Row[];
  /** The top of each row, the sticky one first. */
  tops: readonly number[];
  dayWidth: number;
  /** The origin of the first day and the first row before scrolling. */
  left: number;
  top: number;
  /** The area where scrolled rows are visible: right of the row headers, below sticky rows. */
  clear: { left: number; top: number; right: number; bottom: number };
  scrolled: { left: number; top: number };
  isFirstSticky: boolean;
}

export function timeAt(geometry: Geometry, x: number): number {
  return geometry.timeline.at(daysAt(geometry, x));
}

/** The plan of a card dropped at a point; null outside the calendar. */
export function planAt(
  geometry: Geometry,
  card: Card,
  x: number,
  y: number,
  grab: number,
): Plan | null {
  const { clear } = geometry;
  const row = rowUnder(geometry, y);
  if (row === null || x < clear.left || x > clear.right) {
    return null;
  }
  const start = geometry.timeline.startAt(daysAt(geometry, x), grab);
  const own = timeOf(card)?.[0];
  const keepsTime =
    own !== undefined && row.id !== rowIdOf(card) && distance(geometry, start, own) <= MAGNET;
  return planFor(card, row.id, keepsTime ? own : start);
}

/** Removing the technician leaves the time as it is. */
export function planFor(card: Card, row: string, start: number): Plan {
  const isUnassigned = row === TO_ASSIGN && card.technicianId !== undefined;
  const keepsTime = isUnassigned || timeOf(card)?.[0] === start;
  return {
    technicianId: row === TO_ASSIGN ? null : row,
    start: (keepsTime ? card.start : undefined) ?? new Date(start).toISOString(),
    durationMinutes: card.durationMinutes,
  };
}

/** The rectangle of a plan on the screen; null if its row or day is not shown. */
export function rectOf(geometry: Geometry, plan: Plan, height: number): DOMRect | null {
  const index = geometry.rows.findIndex((row) => row.id === (plan.technicianId ?? TO_ASSIGN));
  const start = Date.parse(plan.start);
  const x = geometry.timeline.x(start);
  const top = geometry.tops[index];
  if (x === null || top === undefined) {
    return null;
  }
  const day = geometry.timeline.days[Math.floor(x)];
  const share = day && (plan.durationMinutes * 60_000) / (day.close - day.open);
  const width = Math.min(share ?? 0, Math.floor(x) + 1 - x) * geometry.dayWidth;
  const isSticky = index === 0 && geometry.isFirstSticky;
  const y = geometry.top + top - (isSticky ? 0 : geometry.scrolled.top);
  return new DOMRect(
    geometry.left + x * geometry.dayWidth - geometry.scrolled.left,
    y,
    Math.max(width, MIN_WIDTH),
    Math.min(height, (geometry.tops[index + 1] ?? top) - top),
  );
}

function rowUnder(geometry: Geometry, y: number): Row | null {
  if (y < geometry.top || y > geometry.clear.bottom) {
    return null;
  }
  if (geometry.isFirstSticky && y < geometry.clear.top) {
    return geometry.rows[0] ?? null;
  }
  const inRows = y - geometry.top + geometry.scrolled.top;
  const isBelow = inRows > (geometry.tops.at(-1) ?? 0);
  return isBelow ? null : (geometry.rows[rowAt(geometry.tops, inRows)] ?? null);
}

function daysAt(geometry: Geometry, x: number): number {
  return (x - geometry.left + geometry.scrolled.left) / geometry.dayWidth;
}

function distance(geometry: Geometry, one: number, other: number): number {
  const [a, b] = [geometry.timeline.x(one), geometry.timeline.x(other)];
  return a === null || b === null ? Infinity : Math.abs(a - b) * geometry.dayWidth;
}
