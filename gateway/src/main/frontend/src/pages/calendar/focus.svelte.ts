/** The calendar's one tab stop, and the card that is carried by keys. */
import { announce } from "$lib/announce.svelte";
import { t } from "$lib/i18n.svelte";
import { isMovable, rowOf, timeOf, TO_ASSIGN, type Card, type Plan } from "../board/card";
import { longDay, period } from "./clock";
import type { Drag } from "./drag.svelte";
import { carry, next, settle, type Carried, type Grid, type Press, type Stop } from "./keyboard";
import { inTheWay, planFor } from "./surface";
import { HOUR, snap, type Timeline } from "./timeline";

export class Focus {
  readonly #grid: () => Grid;
  readonly #timeline: () => Timeline;
  readonly #drag: () => Drag;
  #wanted: Stop = $state.raw({ row: TO_ASSIGN, date: "", card: null });
  #carried: Carried | null = null;

  constructor(grid: () => Grid, timeline: () => Timeline, drag: () => Drag) {
    this.#grid = grid;
    this.#timeline = timeline;
    this.#drag = drag;
  }

  readonly stop: Stop = $derived.by(() => settle(this.#grid(), this.#wanted));

  to(stop: Stop): void {
    const { row, date, card } = this.stop;
    if (stop.row !== row || stop.date !== date || stop.card !== card) {
      this.#wanted = stop;
    }
  }

  /** Moves the tab stop; days it leads out of the shown ones, or null when the key is not ours. */
  step(press: Press): number | null {
    const grid = this.#grid();
    const stop = next(grid, this.stop, press);
    if (stop === null) {
      return null;
    }
    this.#wanted = stop;
    return stop.date < (grid.dates[0] ?? "") ? -1 : stop.date > (grid.dates.at(-1) ?? "") ? 1 : 0;
  }

  /** The card to open or to pick up. */
  get card(): Card | null {
    const { row, card } = this.stop;
    const cards = this.#grid().rows.find(({ id }) => id === row)?.cards;
    return cards?.find(({ id }) => id === card) ?? null;
  }

  /** Begins where the card is; without a date where somebody would begin to look. */
  pickUp(card: Card, now: number): void {
    if (!isMovable(card)) {
      announce(t("calendar.carry.not-movable", { service: card.serviceType.name }));
      return;
    }
    const first = this.#timeline().days[0];
    const soon = Math.ceil(now / HOUR) * HOUR;
    const isShown = this.#timeline().dayOf(soon) !== -1;
    const start = timeOf(card)?.[0] ?? (isShown ? soon : (first?.open ?? now) + HOUR);
    this.#carried = { row: rowOf(card), start: snap(start) };
    this.#drag().pickUp(card, planFor(card, this.#carried.row, start));
    const what = `${card.serviceType.name}, ${card.client.name}`;
    announce(`${t("calendar.carry.picked-up", { what })} ${this.#words()}`);
  }

  /** Carries the card on; days it leads out of the shown ones, or null when the key is not ours. */
  carry(press: Press): number | null {
    const { card } = this.#drag();
    const { rows } = this.#grid();
    const timeline = this.#timeline();
    const carried = this.#carried && carry(rows, timeline, this.#carried, press);
    if (card === null || carried === null) {
      return null;
    }
    this.#carried = carried;
    this.#drag().plan = planFor(card, carried.row, carried.start);
    announce(this.#words());
    const date = timeline.zone.date(carried.start);
    const [first, last] = [timeline.days[0], timeline.days.at(-1)];
    return date < (first?.date ?? "") ? -1 : date > (last?.date ?? "") ? 1 : 0;
  }

  /** Where the carried card is, and what is in the way there. */
  #words(): string {
    const { card, plan } = this.#drag();
    if (card === null || plan === null) {
      return "";
    }
    const { rows } = this.#grid();
    const { zone } = this.#timeline();
    const row = rows.find(({ id }) => id === (plan.technicianId ?? TO_ASSIGN));
    const other = inTheWay(row, card, plan);
    return [
      spoken(plan, zone),
      row?.technician?.name ?? t("calendar.to-assign"),
      other && t("calendar.ghost.overlap", { number: other.number, client: other.client.name }),
      row?.technician?.verified === false && t("calendar.ghost.unverified"),
    ]
      .filter(Boolean)
      .join(", ");
  }
}

function spoken(plan: Plan, zone: Timeline["zone"]): string {
  const begin = Date.parse(plan.start);
  const end = begin + plan.durationMinutes * 60_000;
  return `${longDay(zone.date(begin))}, ${period(zone, begin, end)}`;
}
