/** What is under the pointer: which row, and when. Serves drags from wherever they come. */
import { rowOf, timeOf, TO_ASSIGN, type Card, type Plan, type Row } from "../board/card";
import { rowAt } from "./heights";
import type { Timeline } from "./timeline";

/** Moved to another row, a card keeps its time unless it is clearly meant to have another one. */
const MAGNET = 14;

/** The calendar as it stands on the screen; lengths are pixels. */
export interface Sheet {
  timeline: Timeline;
  rows: readonly Row[];
  /** Where each row begins, the sticky one first. */
  tops: readonly number[];
  dayWidth: number;
  /** Where the first day and the first row begin, before any scrolling. */
  left: number;
  top: number;
  /** Where scrolled rows come into sight: right of the row heads, below what is sticky. */
  clear: { left: number; top: number; right: number; bottom: number };
  scrolled: { left: number; top: number };
  isFirstSticky: boolean;
}

export function timeAt(sheet: Sheet, x: number): number {
  return sheet.timeline.at(daysAt(sheet, x));
}

/** Where the card would go, were it let go there; null beside the calendar. */
export function planAt(sheet: Sheet, card: Card, x: number, y: number, grab: number): Plan | null {
  const { clear } = sheet;
  const row = rowUnder(sheet, y);
  if (row === null || x < clear.left || x > clear.right) {
    return null;
  }
  const start = sheet.timeline.startAt(daysAt(sheet, x), grab);
  const own = timeOf(card)?.[0];
  const keeps =
    own !== undefined && row.id !== rowOf(card) && distance(sheet, start, own) <= MAGNET;
  return planFor(card, row.id, keeps ? own : start);
}

/** To take the technician away leaves the time as it is. */
export function planFor(card: Card, row: string, start: number): Plan {
  const isUnassigned = row === TO_ASSIGN && card.technicianId !== undefined;
  const keeps = isUnassigned || timeOf(card)?.[0] === start;
  return {
    technicianId: row === TO_ASSIGN ? null : row,
    start: (keeps ? card.start : undefined) ?? new Date(start).toISOString(),
    durationMinutes: card.durationMinutes,
  };
}

/** Where the plan stands on the screen; null when its row or day is not shown. */
export function rectOf(sheet: Sheet, plan: Plan, height: number): DOMRect | null {
  const index = sheet.rows.findIndex((row) => row.id === (plan.technicianId ?? TO_ASSIGN));
  const start = Date.parse(plan.start);
  const x = sheet.timeline.x(start);
  const top = sheet.tops[index];
  if (x === null || top === undefined) {
    return null;
  }
  const day = sheet.timeline.days[Math.floor(x)];
  const share = day && (plan.durationMinutes * 60_000) / (day.close - day.open);
  const width = Math.min(share ?? 0, Math.floor(x) + 1 - x) * sheet.dayWidth;
  const isSticky = index === 0 && sheet.isFirstSticky;
  const y = sheet.top + top - (isSticky ? 0 : sheet.scrolled.top);
  return new DOMRect(
    sheet.left + x * sheet.dayWidth - sheet.scrolled.left,
    y,
    Math.max(width, 24),
    Math.min(height, (sheet.tops[index + 1] ?? top) - top),
  );
}

/** The card that is in the way. */
export function inTheWay(row: Row | undefined, card: Card, plan: Plan): Card | null {
  const begin = Date.parse(plan.start);
  const end = begin + plan.durationMinutes * 60_000;
  if (row === undefined || row.id === TO_ASSIGN) {
    return null;
  }
  return (
    row.cards.find((other) => {
      const time = timeOf(other);
      const isOver = other.status === "COMPLETED";
      return other.id !== card.id && !isOver && time !== null && time[0] < end && time[1] > begin;
    }) ?? null
  );
}

function rowUnder(sheet: Sheet, y: number): Row | null {
  if (y < sheet.top || y > sheet.clear.bottom) {
    return null;
  }
  if (sheet.isFirstSticky && y < sheet.clear.top) {
    return sheet.rows[0] ?? null;
  }
  const inRows = y - sheet.top + sheet.scrolled.top;
  const isBelow = inRows > (sheet.tops.at(-1) ?? 0);
  return isBelow ? null : (sheet.rows[rowAt(sheet.tops, inRows)] ?? null);
}

function daysAt(sheet: Sheet, x: number): number {
  return (x - sheet.left + sheet.scrolled.left) / sheet.dayWidth;
}

function distance(sheet: Sheet, one: number, other: number): number {
  const [a, b] = [sheet.timeline.x(one), sheet.timeline.x(other)];
  return a === null || b === null ? Infinity : Math.abs(a - b) * sheet.dayWidth;
}
