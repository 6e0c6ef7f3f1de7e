/** Positions of the calendar's focus: the cards of a cell, or a cell without cards. */
import type { Row } from "../board/card";
import type { Part } from "./parts";

/** A card, or a cell without one. */
export interface FocusStop {
  row: string;
  date: string;
  card: string | null;
}

export interface Grid {
  rows: readonly Row[];
  dates: readonly string[];
  /** The first instant of each date. */
  begins: readonly number[];
  /** The cards of a cell stand below one another, else beside. */
  isWeek: boolean;
  partsOf: (row: Row) => readonly (readonly Part[])[];
  /** The number of rows a page key moves by. */
  page: number;
}

/** The focus after a change of the board: at the same card if it is there, else at its place. */
export function settle(grid: Grid, stop: FocusStop): FocusStop {
  const date = grid.dates.includes(stop.date)
    ? stop.date
    : ((stop.date < (grid.dates[0] ?? "") ? grid.dates[0] : grid.dates.at(-1)) ?? "");
  const row = Math.max(
    grid.rows.findIndex(({ id }) => id === stop.row),
    0,
  );
  const parts = partsOf(grid, row, grid.dates.indexOf(date));
  const isThere = parts.some(({ card }) => card.id === stop.card);
  if (stop.card !== null && !isThere) {
    const moved = findStop(grid, stop.card);
    if (moved !== null) {
      return moved;
    }
  }
  const card = isThere ? stop.card : (parts[0]?.card.id ?? null);
  const id = grid.rows[row]?.id ?? "";
  const isUnchanged = id === stop.row && date === stop.date && card === stop.card;
  return isUnchanged ? stop : { row: id, date, card };
}

export function findStop(grid: Grid, card: string): FocusStop | null {
  for (const row of grid.rows) {
    if (row.cards.some(({ id }) => id === card)) {
      const day = grid
        .partsOf(row)
        .findIndex((parts) => parts.some((part) => part.card.id === card));
      const date = grid.dates[day];
      return date === undefined ? null : { row: row.id, date, card };
    }
  }
  return null;
}

export function partsOf(grid: Grid, row: number, day: number): readonly Part[] {
  const at = grid.rows[row];
  return at === undefined ? [] : (grid.partsOf(at)[day] ?? []);
}
