/** The calendar's single tab stop. */
import { TO_ASSIGN } from "../board/card";
import type { Card } from "$lib/types";
import { settle, type FocusStop, type Grid } from "./focusStops";

export class GridFocus {
  readonly #grid: () => Grid;
  #wanted: FocusStop = $state.raw({ row: TO_ASSIGN, date: "", card: null });

  constructor(grid: () => Grid) {
    this.#grid = grid;
  }

  readonly stop: FocusStop = $derived.by(() => settle(this.#grid(), this.#wanted));

  get grid(): Grid {
    return this.#grid();
  }

  moveTo(stop: FocusStop): void {
    const { row, date, card } = this.stop;
    if (stop.row !== row || stop.date !== date || stop.card !== card) {
      this.#wanted = stop;
    }
  }

  /** The focused card; null in an empty cell. */
  get card(): Card | null {
    const { row, card } = this.stop;
    const cards = this.grid.rows.find(({ id }) => id === row)?.cards;
    return cards?.find(({ id }) => id === card) ?? null;
  }
}
