/** Where the focus can be: the cards of a cell, or a cell without one. */
import type { Row } from "../board/card";
import type { Piece, RowLayout } from "./layout";

/** A card, or a cell without one. */
export interface Stop {
  row: string;
  date: string;
  card: string | null;
}

export interface Grid {
  rows: readonly Row[];
  dates: readonly string[];
  layoutOf: (row: Row) => RowLayout;
  /** Rows that a page key goes over. */
  page: number;
}

/** Where the focus is after the board has changed: with its card, else in the place it had. */
export function settle(grid: Grid, stop: Stop): Stop {
  const date = grid.dates.includes(stop.date)
    ? stop.date
    : ((stop.date < (grid.dates[0] ?? "") ? grid.dates[0] : grid.dates.at(-1)) ?? "");
  const row = Math.max(
    grid.rows.findIndex(({ id }) => id === stop.row),
    0,
  );
  const cards = piecesOf(grid, row, grid.dates.indexOf(date));
  if (stop.card !== null && !cards.some(({ card }) => card.id === stop.card)) {
    const found = find(grid, stop.card);
    if (found !== null) {
      return found;
    }
  }
  const isThere = cards.some(({ card }) => card.id === stop.card);
  const card = isThere ? stop.card : (cards[0]?.card.id ?? null);
  const id = grid.rows[row]?.id ?? "";
  const isSettled = id === stop.row && date === stop.date && card === stop.card;
  return isSettled ? stop : { row: id, date, card };
}

export function find(grid: Grid, card: string): Stop | null {
  for (const row of grid.rows) {
    if (row.cards.some(({ id }) => id === card)) {
      const day = grid
        .layoutOf(row)
        .days.findIndex((pieces) => pieces.some((piece) => piece.card.id === card));
      const date = grid.dates[day];
      return date === undefined ? null : { row: row.id, date, card };
    }
  }
  return null;
}

export function piecesOf(grid: Grid, row: number, day: number): readonly Piece[] {
  const at = grid.rows[row];
  return at === undefined ? [] : (grid.layoutOf(at).days[day] ?? []);
}
