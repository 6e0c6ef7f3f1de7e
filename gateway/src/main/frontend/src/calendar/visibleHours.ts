/** The visible hours of the days: the usual ones, extended until no card is hidden. */
import { timeOf, type Row } from "../board/card";
import type { Card } from "$lib/types";
import type { Zone } from "$lib/zone";
import { HOUR } from "./timeline";

const FIRST = 7;
const LAST = 19;
const DAY = 24 * HOUR;

/** Whole hours of the clock. */
export type HourRange = readonly [number, number];

export class VisibleHours {
  readonly #zone: Zone;
  readonly #days: readonly [number, number][];
  readonly #byCards = new WeakMap<readonly Card[], HourRange>();

  constructor(zone: Zone, dates: readonly string[]) {
    this.#zone = zone;
    this.#days = dates.map((date) => zone.day(date));
  }

  of(rows: readonly Row[]): HourRange {
    let [first, last] = [FIRST, LAST];
    for (const { cards } of rows) {
      const range = this.#ofRow(cards);
      first = Math.min(first, range[0]);
      last = Math.max(last, range[1]);
    }
    return [first, last];
  }

  #ofRow(cards: readonly Card[]): HourRange {
    let range = this.#byCards.get(cards);
    if (range === undefined) {
      range = this.#compute(cards);
      this.#byCards.set(cards, range);
    }
    return range;
  }

  #compute(cards: readonly Card[]): HourRange {
    let [first, last] = [FIRST, LAST];
    for (const card of cards) {
      const [from, to] = timeOf(card) ?? [Infinity, Infinity];
      for (const [begin, end] of this.#days) {
        if (from < end && to > begin) {
          const hour = from < begin ? 0 : Math.floor(this.#hourOf(from));
          first = Math.min(first, hour);
          // when the clock is put back during the call, its end may show an earlier hour
          last = Math.max(last, hour + 1, to > end ? 24 : Math.ceil(this.#hourOf(to - 1)));
        }
      }
    }
    return [first, last];
  }

  #hourOf(at: number): number {
    return ((((at + this.#zone.offset(at)) % DAY) + DAY) % DAY) / HOUR;
  }
}
