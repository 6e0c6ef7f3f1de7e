/** Calls along the hours of the day, each as long as its time. */
import type { Card } from "$lib/types";
import { rowIdOf, timeOf, type Plan, type Row } from "../board/card";
import { dayAt, type Arrangement, type Box } from "./arrangement";
import { laneHeight, laneTop, rowHeight } from "./laneSizes";
import { planFor } from "./planFor";
import type { Piece, RowLayouts } from "./rowLayout";
import type { Timeline } from "./timeline";

/** Moved to another row, a card keeps its time within this many pixels. */
const MAGNET = 14;
/** The least width of a place that is shown during a move. */
const MIN_PLACE = 24;

export class DayArrangement implements Arrangement {
  readonly isWeek = false;
  readonly edges: readonly number[];
  readonly #layouts: RowLayouts;
  readonly #rem: number;

  constructor(layouts: RowLayouts, edges: readonly number[], rem: number) {
    this.#layouts = layouts;
    this.edges = edges;
    this.#rem = rem;
  }

  get timeline(): Timeline {
    return this.#layouts.timeline;
  }

  lanesOf(cards: readonly Card[]): number {
    return this.#layouts.of(cards).lanes;
  }

  partsOf(cards: readonly Card[]): readonly (readonly Piece[])[] {
    return this.#layouts.of(cards).days;
  }

  heightOf(cards: readonly Card[]): number {
    return rowHeight(this.lanesOf(cards), this.#rem);
  }

  boxOf(cards: readonly Card[], day: number, id: string | null): Box {
    const { lanes, days } = this.#layouts.of(cards);
    const piece = days[day]?.find(({ card }) => card.id === id);
    const width = this.#widthOf(day);
    return {
      left: (this.edges[day] ?? 0) + (piece?.left ?? 0) * width,
      top: laneTop(piece?.lane ?? 0, lanes, this.#rem),
      width: (piece?.width ?? 1) * width,
      height: laneHeight(lanes, this.#rem),
    };
  }

  timeAt(x: number): number {
    return this.timeline.at(this.#daysAt(x));
  }

  planAt(card: Card, row: Row, x: number, grab: number): Plan {
    const start = this.timeline.startAt(this.#daysAt(x), grab);
    const own = timeOf(card)?.[0];
    const keepsTime =
      own !== undefined && row.id !== rowIdOf(card) && this.#distance(start, own) <= MAGNET;
    return planFor(card, row.id, keepsTime ? own : start);
  }

  placeOf(plan: Plan, row: Row): Box | null {
    const start = Date.parse(plan.start);
    const x = this.timeline.x(start);
    if (x === null) {
      return null;
    }
    const index = Math.floor(x);
    const day = this.timeline.days[index];
    const share = day && (plan.durationMinutes * 60_000) / (day.close - day.open);
    const width = Math.min(share ?? 0, index + 1 - x) * this.#widthOf(index);
    return {
      left: this.#pixels(x),
      top: 0,
      width: Math.max(width, MIN_PLACE),
      height: laneHeight(this.lanesOf(row.cards), this.#rem),
    };
  }

  #widthOf(day: number): number {
    return (this.edges[day + 1] ?? 0) - (this.edges[day] ?? 0);
  }

  #pixels(days: number): number {
    const index = Math.min(Math.floor(days), this.edges.length - 2);
    return (this.edges[index] ?? 0) + (days - index) * this.#widthOf(index);
  }

  /** The position in days. */
  #daysAt(x: number): number {
    const index = dayAt(this.edges, x);
    return index + (x - (this.edges[index] ?? 0)) / this.#widthOf(index);
  }

  #distance(one: number, other: number): number {
    const [a, b] = [this.timeline.x(one), this.timeline.x(other)];
    return a === null || b === null ? Infinity : Math.abs(this.#pixels(a) - this.#pixels(b));
  }
}
