/** The row and time at a point of the screen. Serves drags from the calendar and from the lists. */
import type { Card } from "$lib/types";
import { TO_ASSIGN, type Plan, type Row } from "../board/card";
import type { Arrangement } from "./arrangement";
import { rowAt } from "./rowPositions";

/** The calendar's geometry on the screen, in pixels. */
export interface Geometry {
  arrangement: Arrangement;
  rows: readonly Row[];
  /** The top of each row, the sticky one first. */
  tops: readonly number[];
  /** The origin of the first day and the first row before scrolling. */
  left: number;
  top: number;
  /** The area where scrolled rows are visible: right of the row headers, below sticky rows. */
  clear: { left: number; top: number; right: number; bottom: number };
  scrolled: { left: number; top: number };
  isFirstSticky: boolean;
}

export const timeAt = (geometry: Geometry, x: number): number =>
  geometry.arrangement.timeAt(inDays(geometry, x));

/** The plan of a card dropped at a point; null outside the calendar. */
export function planAt(
  geometry: Geometry,
  card: Card,
  { x, y }: { x: number; y: number },
  grab: number,
  now: number,
): Plan | null {
  const { clear } = geometry;
  const row = rowUnder(geometry, y);
  return row === null || x < clear.left || x > clear.right
    ? null
    : geometry.arrangement.planAt(card, row, inDays(geometry, x), grab, now);
}

/** The rectangle of a plan on the screen; null if its row or day is not shown. */
export function rectOf(geometry: Geometry, plan: Plan): DOMRect | null {
  const index = geometry.rows.findIndex((row) => row.id === (plan.technicianId ?? TO_ASSIGN));
  const row = geometry.rows[index];
  const top = geometry.tops[index];
  const box = row === undefined ? null : geometry.arrangement.placeOf(plan, row);
  if (box === null || top === undefined) {
    return null;
  }
  const isSticky = index === 0 && geometry.isFirstSticky;
  return new DOMRect(
    geometry.left + box.left - geometry.scrolled.left,
    geometry.top + top + box.top - (isSticky ? 0 : geometry.scrolled.top),
    box.width,
    Math.min(box.height, (geometry.tops[index + 1] ?? top) - top),
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

const inDays = (geometry: Geometry, x: number): number =>
  x - geometry.left + geometry.scrolled.left;
