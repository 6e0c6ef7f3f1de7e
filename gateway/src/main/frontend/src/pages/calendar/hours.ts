/** Which hours of the days are visible: the usual ones, and as many more as hide no card. */
import { timeOf, type Card, type Row } from "../board/card";
import type { Zone } from "$lib/zone";
import { HOUR } from "./timeline";

const DAY = 24 * HOUR;

const USUAL: Range = [7, 19];

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
    return rows.map(({ cards }) => this.#ofRow(cards)).reduce(widest, USUAL);
  }

  #ofRow(cards: readonly Card[]): Range {
    let range = this.#known.get(cards);
    if (range === undefined) {
      range = cards.map((card) => this.#ofCard(card)).reduce(widest, USUAL);
      this.#known.set(cards, range);
    }
    return range;
  }

  #ofCard(card: Card): Range {
    const time = timeOf(card);
    let range = USUAL;
    for (const [begin, end] of time === null ? [] : this.#days) {
      const [from, to] = time as [number, number];
      if (from < end && to > begin) {
        const first = from < begin ? 0 : Math.floor(this.#hour(from));
        // the clock may be put back while the work goes on
        const last = to > end ? 24 : Math.max(Math.ceil(this.#hour(to - 1)), first + 1);
        range = widest(range, [first, last]);
      }
    }
    return range;
  }

  #hour(at: number): number {
    return ((((at + this.#zone.offset(at)) % DAY) + DAY) % DAY) / HOUR;
  }
}

const widest = (a: Range, b: Range): Range => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
