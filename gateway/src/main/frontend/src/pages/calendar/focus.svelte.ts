/** The calendar's one tab stop. */
import { TO_ASSIGN, type Card } from "../board/card";
import { settle, type Grid, type Stop } from "./stops";

export class Focus {
  readonly #grid: () => Grid;
  #wanted: Stop = $state.raw({ row: TO_ASSIGN, date: "", card: null });

  constructor(grid: () => Grid) {
    this.#grid = grid;
  }

  readonly stop: Stop = $derived.by(() => settle(this.#grid(), this.#wanted));

  get grid(): Grid {
    return this.#grid();
  }

  to(stop: Stop): void {
    const { row, date, card } = this.stop;
    if (stop.row !== row || stop.date !== date || stop.card !== card) {
      this.#wanted = stop;
    }
  }

  /** The card to open or to pick up. */
  get card(): Card | null {
    const { row, card } = this.stop;
    const cards = this.grid.rows.find(({ id }) => id === row)?.cards;
    return cards?.find(({ id }) => id === card) ?? null;
  }
}
