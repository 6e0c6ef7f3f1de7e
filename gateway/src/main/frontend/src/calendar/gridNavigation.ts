/** Keyboard navigation between the cells of rows and days, and among the cards of a cell. */
import { plusDays } from "$lib/zone";
import { piecesOf, type FocusStop, type Grid } from "./focusStops";
import type { Piece } from "./rowLayout";

export interface KeyPress {
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

/** The stop a key leads to; null if the key does not navigate. */
export function nextStop(grid: Grid, from: FocusStop, press: KeyPress): FocusStop | null {
  const row = Math.max(
    grid.rows.findIndex(({ id }) => id === from.row),
    0,
  );
  const day = Math.max(grid.dates.indexOf(from.date), 0);
  const isFar = press.ctrlKey || press.metaKey;
  const rowsBy = ROWS_BY[press.key];
  if (rowsBy !== undefined) {
    return toRow(grid, from, row + rowsBy(grid.page), day);
  }
  switch (press.key) {
    case "ArrowLeft":
    case "ArrowRight":
      return alongRow(grid, from, row, day, press.key === "ArrowLeft" ? -1 : 1, isFar);
    case "Home":
      return isFar ? toRow(grid, from, 0, day) : enterCell(grid, row, 0, 1);
    case "End":
      return isFar
        ? toRow(grid, from, grid.rows.length - 1, day)
        : enterCell(grid, row, grid.dates.length - 1, -1);
    default:
      return null;
  }
}

/** To the next card of the cell, else to the next day, which may not be shown yet. */
function alongRow(
  grid: Grid,
  from: FocusStop,
  row: number,
  day: number,
  by: 1 | -1,
  isFar: boolean,
): FocusStop {
  const pieces = piecesOf(grid, row, day);
  const at = pieces.findIndex(({ card }) => card.id === from.card);
  const neighbour = isFar || at === -1 ? undefined : pieces[at + by];
  return neighbour === undefined
    ? enterCell(grid, row, day + by, isFar ? 1 : by)
    : { row: from.row, date: from.date, card: neighbour.card.id };
}

/** To the card of a row that is nearest in time. */
function toRow(grid: Grid, from: FocusStop, row: number, day: number): FocusStop {
  const index = Math.min(Math.max(row, 0), grid.rows.length - 1);
  const origin = grid.rows.findIndex(({ id }) => id === from.row);
  const left = piecesOf(grid, origin, day).find(({ card }) => card.id === from.card)?.left ?? 0;
  const [nearest] = piecesOf(grid, index, day).toSorted(
    (a, b) => Math.abs(a.left - left) - Math.abs(b.left - left),
  );
  return stopAt(grid, index, day, nearest);
}

/** To a cell: its first card, or its last when coming from the right. */
function enterCell(grid: Grid, row: number, day: number, by: 1 | -1): FocusStop {
  return stopAt(grid, row, day, piecesOf(grid, row, day).at(by === 1 ? 0 : -1));
}

function stopAt(grid: Grid, row: number, day: number, piece: Piece | undefined): FocusStop {
  return {
    row: grid.rows[row]?.id ?? "",
    date: grid.dates[day] ?? plusDays(grid.dates[0] ?? "", day),
    card: piece?.card.id ?? null,
  };
}
