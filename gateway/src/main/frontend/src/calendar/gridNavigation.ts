/**
 * Keyboard navigation between the cells of rows and days, and among the cards of a cell. The arrows
 * along a cell lead through its cards: left and right on the hours of a day, up and down in a week.
 */
import { plusDays } from "$lib/zone";
import { partsOf, type FocusStop, type Grid } from "./focusStops";
import type { Part } from "./parts";

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

interface Position {
  row: number;
  day: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, days: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The stop a key leads to; null if the key does not navigate. */
export function nextStop(grid: Grid, from: FocusStop, press: KeyPress): FocusStop | null {
  const at = {
    row: Math.max(
      grid.rows.findIndex(({ id }) => id === from.row),
      0,
    ),
    day: Math.max(grid.dates.indexOf(from.date), 0),
  };
  const isFar = press.ctrlKey || press.metaKey;
  const step = STEPS[press.key];
  if (step !== undefined) {
    const isAlong = (step[0] !== 0) === grid.isWeek;
    const next = isAlong && !isFar ? neighbour(grid, from, at, step[0] + step[1]) : null;
    const to = { row: at.row + step[0], day: at.day + step[1] };
    return next ?? enter(grid, from, to, isAlong, isFar);
  }
  const lastRow = grid.rows.length - 1;
  switch (press.key) {
    case "PageUp":
      return nearest(grid, from, { ...at, row: at.row - grid.page });
    case "PageDown":
      return nearest(grid, from, { ...at, row: at.row + grid.page });
    case "Home":
      return isFar ? nearest(grid, from, { ...at, row: 0 }) : end(grid, { ...at, day: 0 }, 0);
    case "End":
      return isFar
        ? nearest(grid, from, { ...at, row: lastRow })
        : end(grid, { ...at, day: grid.dates.length - 1 }, -1);
    default:
      return null;
  }
}

/** The next card of the cell; null after the last. */
function neighbour(grid: Grid, from: FocusStop, at: Position, by: number): FocusStop | null {
  const parts = partsOf(grid, at.row, at.day);
  const index = parts.findIndex(({ card }) => card.id === from.card);
  const next = index === -1 ? undefined : parts[index + by];
  return next === undefined ? null : { row: from.row, date: from.date, card: next.card.id };
}

/** Enters a cell at its end when going along cards, else at the card that is nearest in time. */
function enter(
  grid: Grid,
  from: FocusStop,
  to: Position,
  isAlong: boolean,
  isFar: boolean,
): FocusStop {
  const isBackward = to.row < rowOf(grid, from) || to.day < grid.dates.indexOf(from.date);
  const isOutside = to.row < 0 || to.row >= grid.rows.length;
  return isAlong && !isOutside
    ? end(grid, to, isBackward && !isFar ? -1 : 0)
    : nearest(grid, from, to);
}

/** The first or last card of a cell, which may be of a day that is not shown yet. */
const end = (grid: Grid, to: Position, index: 0 | -1): FocusStop =>
  stopAt(grid, to, partsOf(grid, to.row, to.day).at(index));

/** The card of a cell whose time of day is nearest. */
function nearest(grid: Grid, from: FocusStop, to: Position): FocusStop {
  const row = Math.min(Math.max(to.row, 0), grid.rows.length - 1);
  const time = timeOfDay(grid, from);
  const [found] = partsOf(grid, row, to.day)
    .map((part) => ({ part, distance: Math.abs(sinceMidnight(grid, to.day, part) - time) }))
    .sort((a, b) => a.distance - b.distance);
  return stopAt(grid, { row, day: to.day }, found?.part);
}

function timeOfDay(grid: Grid, { row, date, card }: FocusStop): number {
  const day = grid.dates.indexOf(date);
  const part = partsOf(grid, rowOf(grid, { row }), day).find((each) => each.card.id === card);
  return part === undefined ? 0 : sinceMidnight(grid, day, part);
}

const sinceMidnight = (grid: Grid, day: number, { begin }: Part): number =>
  begin - (grid.begins[day] ?? 0);

const rowOf = (grid: Grid, stop: Pick<FocusStop, "row">): number =>
  grid.rows.findIndex(({ id }) => id === stop.row);

function stopAt(grid: Grid, { row, day }: Position, part: Part | undefined): FocusStop {
  return {
    row: grid.rows[row]?.id ?? "",
    date: grid.dates[day] ?? plusDays(grid.dates[0] ?? "", day),
    card: part?.card.id ?? null,
  };
}
