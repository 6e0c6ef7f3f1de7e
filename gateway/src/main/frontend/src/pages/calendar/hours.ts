/** Which hours of the days are visible: the usual ones, and as many more as hide no card. */
import { timeOf, type Card, type Row } from "../board/card";
import type { Zone } from "$lib/zone";
import { HOUR } from "./timeline";

const FIRST = 7;
const LAST = 19;
const DAY = 24 * HOUR;

/** Whole hours of the clock. */
export type Range = readonly [number, number];

export class Hours {
  readonly #zone: Zone;
  readonly #days: readonly [number, number][];
  readonly #known = new WeakMap<readonly Card[], Range>();

  constructor(zone: Zone, dates: readonly string[]) {
    this.#zone = zone;
    this.#days = dates.map((date) => zone.day(date));
  }

  of(rows: readonly Row[]): Range {
    let [first, last] = [FIRST, LAST];
    for (const { cards } of rows) {
      const range = this.#ofRow(cards);
      first = Math.min(first, range[0]);
      last = Math.max(last, range[1]);
    }
    return [first, last];
  }

  #ofRow(cards: readonly Card[]): Range {
    let range = this.#known.get(cards);
    if (range === undefined) {
      range = this.#read(cards);
      this.#known.set(cards, range);
    }
    return range;
  }

  #read(cards: readonly Card[]): Range {
    let [first, last] = [FIRST, LAST];
    for (const card of cards) {
      const [from, to] = timeOf(card) ?? [Infinity, Infinity];
      for (const [begin, end] of this.#days) {
        if (from < end && to > begin) {
          const hour = from < begin ? 0 : Math.floor(this.#hour(from));
          first = Math.min(first, hour);
          // the clock may be put back while the work goes on
          last = Math.max(last, hour + 1, to > end ? 24 : Math.ceil(this.#hour(to - 1)));
        }
      }
    }
    return [first, last];
  }

  #hour(at: number): number {
    return ((((at + this.#zone.offset(at)) % DAY) + DAY) % DAY) / HOUR;
  }
}
