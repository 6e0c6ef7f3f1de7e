/** The visits of a row in a week: a cell for each day, and the time that is booked. */
import type { Card } from "$lib/types";
import { partsOf, type Part } from "../parts";
import type { Day } from "../timeline";

export interface RowCells {
  /** The visits of each day in order of time. */
  days: readonly (readonly Part[])[];
  /** The booked time of each day in milliseconds. */
  booked: readonly number[];
  /** The number of visits of the fullest day. */
  most: number;
}

/** Caches the cells of rows by their cards. */
export class WeekCells {
  readonly #days: readonly Day[];
  readonly #byCards = new WeakMap<readonly Card[], RowCells>();

  constructor(days: readonly Day[]) {
    this.#days = days;
  }

  of(cards: readonly Card[]): RowCells {
    let cells = this.#byCards.get(cards);
    if (cells === undefined) {
      const days = partsOf(cards, this.#days);
      const booked = days.map((parts) => sum(parts.map(({ begin, end }) => end - begin)));
      cells = { days, booked, most: Math.max(0, ...days.map((parts) => parts.length)) };
      this.#byCards.set(cards, cells);
    }
    return cells;
  }
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
