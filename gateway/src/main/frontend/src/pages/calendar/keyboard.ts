/** Where the keys lead: between the cells of rows and days, and among the cards of a cell. */
import type { Row } from "../board/card";
import { plusDays } from "$lib/zone";
import type { Piece } from "./layout";
import { piecesOf, type Grid, type Stop } from "./stops";
import { QUARTER, type Timeline } from "./timeline";

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const ROWS_BY: Readonly<Record<string, (page: number) => number>> = {
  ArrowUp: () => -1,
  ArrowDown: () => 1,
  PageUp: (page) => -page,
  PageDown: (page) => page,
};

/** Where a key leads to; null when it is none of ours. */
export function next(grid: Grid, from: Stop, press: Press): Stop | null {
  const row = Math.max(
    grid.rows.findIndex(({ id }) => id === from.row),
    0,
  );
  const day = Math.max(grid.dates.indexOf(from.date), 0);
  const isFar = press.ctrlKey || press.metaKey;
  const rowsBy = ROWS_BY[press.key];
  if (rowsBy !== undefined) {
    return beside(grid, from, row + rowsBy(grid.page), day);
  }
  switch (press.key) {
    case "ArrowLeft":
    case "ArrowRight":
      return along(grid, from, row, day, press.key === "ArrowLeft" ? -1 : 1, isFar);
    case "Home":
      return isFar ? beside(grid, from, 0, day) : enter(grid, row, 0, 1);
    case "End":
      return isFar
        ? beside(grid, from, grid.rows.length - 1, day)
        : enter(grid, row, grid.dates.length - 1, -1);
    default:
      return null;
  }
}

/** First through the cards of the cell, then to the next day, which may not be shown yet. */
function along(grid: Grid, from: Stop, row: number, day: number, by: 1 | -1, isFar: boolean): Stop {
  const cards = piecesOf(grid, row, day);
  const at = cards.findIndex(({ card }) => card.id === from.card);
  const beside = isFar || at === -1 ? undefined : cards[at + by];
  return beside === undefined
    ? enter(grid, row, day + by, isFar ? 1 : by)
    : { row: from.row, date: from.date, card: beside.card.id };
}

/** To the row's card that is nearest in time. */
function beside(grid: Grid, from: Stop, row: number, day: number): Stop {
  const index = Math.min(Math.max(row, 0), grid.rows.length - 1);
  const origin = grid.rows.findIndex(({ id }) => id === from.row);
  const left = piecesOf(grid, origin, day).find(({ card }) => card.id === from.card)?.left ?? 0;
  const [nearest] = piecesOf(grid, index, day).toSorted(
    (a, b) => Math.abs(a.left - left) - Math.abs(b.left - left),
  );
  return stopAt(grid, index, day, nearest);
}

/** A cell, at its first card or coming from the right at its last. */
function enter(grid: Grid, row: number, day: number, by: 1 | -1): Stop {
  return stopAt(grid, row, day, piecesOf(grid, row, day).at(by === 1 ? 0 : -1));
}

function stopAt(grid: Grid, row: number, day: number, piece: Piece | undefined): Stop {
  return {
    row: grid.rows[row]?.id ?? "",
    date: grid.dates[day] ?? plusDays(grid.dates[0] ?? "", day),
    card: piece?.card.id ?? null,
  };
}

/** A card that is carried: its row and beginning. */
export interface Carried {
  row: string;
  start: number;
}

/** Where a key carries it; null when it is none of ours. */
export function carry(
  rows: readonly Row[],
  timeline: Timeline,
  { row, start }: Carried,
  { key, shiftKey }: Press,
): Carried | null {
  const index = rows.findIndex(({ id }) => id === row);
  const to = (by: number) => rows[Math.min(Math.max(index + by, 0), rows.length - 1)]?.id ?? row;
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (by !== undefined) {
    const later = shiftKey ? timeline.plusDays(start, by) : start + by * QUARTER;
    return { row, start: later };
  }
  const up = { ArrowUp: -1, ArrowDown: 1 }[key];
  return up === undefined ? null : { row: to(up), start };
}
