/** Calls as visits in cells of technicians and days. A week has no time axis. */
import type { Card } from "$lib/types";
import { datesBetween, plusDays } from "$lib/zone";
import { timeOf, type Plan, type Row } from "../../board/card";
import { dayAt, type Arrangement, type Box } from "../arrangement";
import type { Part } from "../parts";
import { planFor } from "../planFor";
import type { Day, Timeline } from "../timeline";
import type { WeekCells } from "./cells";
import { firstFree } from "./firstFree";
import { visitHeight, visitTop, weekRowHeight } from "./visitSizes";

export class WeekArrangement implements Arrangement {
  readonly isWeek = true;
  readonly timeline: Timeline;
  readonly edges: readonly number[];
  readonly #cells: WeekCells;
  readonly #rem: number;

  constructor(timeline: Timeline, cells: WeekCells, edges: readonly number[], rem: number) {
    this.timeline = timeline;
    this.#cells = cells;
    this.edges = edges;
    this.#rem = rem;
  }

  partsOf(cards: readonly Card[]): readonly (readonly Part[])[] {
    return this.#cells.of(cards).days;
  }

  heightOf(cards: readonly Card[]): number {
    return weekRowHeight(this.#cells.of(cards).most, this.#rem);
  }

  boxOf(cards: readonly Card[], day: number, id: string | null): Box {
    const index = (this.partsOf(cards)[day] ?? []).findIndex(({ card }) => card.id === id);
    return {
      left: this.edges[day] ?? 0,
      top: visitTop(Math.max(index, 0), this.#rem),
      width: (this.edges[day + 1] ?? 0) - (this.edges[day] ?? 0),
      height: visitHeight(this.#rem),
    };
  }

  timeAt(x: number): number {
    return this.#day(x)?.begin ?? 0;
  }

  /** Keeps the time of the day. A card without one gets the first free time of the cell. */
  planAt(card: Card, row: Row, x: number, grab: number, now: number): Plan {
    const day = this.#day(x);
    const own = timeOf(card)?.[0];
    if (day === undefined) {
      return planFor(card, row.id, own ?? now);
    }
    if (own === undefined) {
      const parts = this.partsOf(row.cards)[this.timeline.days.indexOf(day)] ?? [];
      return planFor(card, row.id, firstFree(this.timeline.zone, day, parts, card, now));
    }
    const { zone } = this.timeline;
    const { date, minutes } = zone.wall(own);
    // held by a later day of a call over midnight, it moves by as many days as that part
    const heldBy = datesBetween(date, zone.date(own + Math.max(grab, 0)));
    const to = plusDays(day.date, -heldBy);
    return planFor(card, row.id, to === date ? own : zone.instant({ date: to, minutes }));
  }

  /** The cell of the plan's day. */
  placeOf(plan: Plan, row: Row): Box | null {
    const day = this.timeline.dayOf(Date.parse(plan.start));
    if (day === -1) {
      return null;
    }
    const { left, width } = this.boxOf(row.cards, day, null);
    return { left, top: 0, width, height: this.heightOf(row.cards) };
  }

  #day(x: number): Day | undefined {
    return this.timeline.days[dayAt(this.edges, x)];
  }
}
