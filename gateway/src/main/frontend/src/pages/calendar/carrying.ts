/** A card that is carried by keys, and what is said of it on the way. */
import { announce } from "$lib/announce.svelte";
import { t } from "$lib/i18n.svelte";
import { isMovable, rowOf, timeOf, TO_ASSIGN, type Card, type Plan, type Row } from "../board/card";
import { longDay, period } from "./clock";
import type { Drag } from "./drag.svelte";
import { carry, type Carried, type Press } from "./keyboard";
import { inTheWay, planFor } from "./surface";
import { HOUR, snap, type Timeline } from "./timeline";

interface Shown {
  rows: readonly Row[];
  timeline: Timeline;
}

export class Carrying {
  readonly #shown: Shown;
  readonly #drag: Drag;
  #carried: Carried | null = null;

  constructor(shown: Shown, drag: Drag) {
    this.#shown = shown;
    this.#drag = drag;
  }

  /** Begins where the card is; without a date where somebody would begin to look. */
  pickUp(card: Card, now: number): void {
    if (!isMovable(card)) {
      announce(t("calendar.carry.not-movable", { service: card.serviceType.name }));
      return;
    }
    const { timeline } = this.#shown;
    const first = timeline.days[0];
    const soon = Math.ceil(now / HOUR) * HOUR;
    const isShown = timeline.dayOf(soon) !== -1;
    const start = timeOf(card)?.[0] ?? (isShown ? soon : (first?.open ?? now) + HOUR);
    this.#carried = { row: rowOf(card), start: snap(start) };
    this.#drag.pickUp(card, planFor(card, this.#carried.row, start));
    const what = `${card.serviceType.name}, ${card.client.name}`;
    announce(`${t("calendar.carry.picked-up", { what })} ${this.#words()}`);
  }

  /** Carries the card on; days it leads out of the shown ones, or null when the key is not ours. */
  carry(press: Press): number | null {
    const { card } = this.#drag;
    const { rows, timeline } = this.#shown;
    const carried = this.#carried && carry(rows, timeline, this.#carried, press);
    if (card === null || carried === null) {
      return null;
    }
    this.#carried = carried;
    this.#drag.plan = planFor(card, carried.row, carried.start);
    announce(this.#words());
    const date = timeline.zone.date(carried.start);
    const [first, last] = [timeline.days[0], timeline.days.at(-1)];
    return date < (first?.date ?? "") ? -1 : date > (last?.date ?? "") ? 1 : 0;
  }

  /** Where the carried card is, and what is in the way there. */
  #words(): string {
    const { card, plan } = this.#drag;
    if (card === null || plan === null) {
      return "";
    }
    const { rows, timeline } = this.#shown;
    const row = rows.find(({ id }) => id === (plan.technicianId ?? TO_ASSIGN));
    const other = inTheWay(row, card, plan);
    return [
      spoken(plan, timeline.zone),
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
