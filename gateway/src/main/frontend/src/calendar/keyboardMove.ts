/** Moves a card by keyboard and announces where it is. */
import { announce } from "$lib/announce.svelte";
import { t } from "$lib/i18n.svelte";
import type { Card } from "$lib/types";
import { isMovable, rowIdOf, timeOf, TO_ASSIGN, type Plan, type Row } from "../board/card";
import { overlapInRow } from "../board/overlap";
import { longDay, period } from "./clock";
import type { Drag } from "./drag.svelte";
import type { KeyPress } from "./gridNavigation";
import { planFor } from "./planFor";
import { HOUR, QUARTER, snap, type Timeline } from "./timeline";

interface Shown {
  rows: readonly Row[];
  timeline: Timeline;
  isWeek: boolean;
}

/** The hour at which a card without a date starts on a day that is not today. */
const FIRST_HOUR = 8;

/** The row and start of a card that is being moved. */
export interface MovePosition {
  row: string;
  start: number;
}

/**
 * The position a key moves a card to; null if the key does not move it. Left and right move by a
 * quarter of an hour on a day and by a day in a week; with Shift the other way round.
 */
export function movedBy(
  { rows, timeline, isWeek }: Shown,
  { row, start }: MovePosition,
  { key, shiftKey }: Pick<KeyPress, "key" | "shiftKey">,
): MovePosition | null {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (by !== undefined) {
    const isByDay = shiftKey !== isWeek;
    return { row, start: isByDay ? timeline.plusDays(start, by) : start + by * QUARTER };
  }
  const up = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (up === undefined) {
    return null;
  }
  const index = rows.findIndex(({ id }) => id === row) + up;
  return { row: rows[Math.min(Math.max(index, 0), rows.length - 1)]?.id ?? row, start };
}

export class KeyboardMove {
  readonly #shown: Shown;
  readonly #drag: Drag;
  #position: MovePosition | null = null;

  constructor(shown: Shown, drag: Drag) {
    this.#shown = shown;
    this.#drag = drag;
  }

  /** Starts at the card's time. A card without one starts at the next hour or on the first day. */
  pickUp(card: Card, now: number): void {
    if (!isMovable(card)) {
      announce(t("calendar.carry.not-movable", { service: card.serviceType.name }));
      return;
    }
    const start = timeOf(card)?.[0] ?? this.#firstStart(now);
    this.#position = { row: rowIdOf(card), start: this.#shown.isWeek ? start : snap(start) };
    this.#drag.pickUp(card, planFor(card, this.#position.row, start));
    const what = `${card.serviceType.name}, ${card.client.name}`;
    announce(`${t("calendar.carry.picked-up", { what })} ${this.#text()}`);
  }

  /**
   * Moves the card by a key. Returns -1 or 1 if that leads to a day before or after the shown ones,
   * else 0; null if the key does not move it.
   */
  move(press: KeyPress): number | null {
    const { card } = this.#drag;
    const { timeline } = this.#shown;
    const position = this.#position && movedBy(this.#shown, this.#position, press);
    if (card === null || position === null) {
      return null;
    }
    this.#position = position;
    this.#drag.plan = planFor(card, position.row, position.start);
    announce(this.#text());
    const date = timeline.zone.date(position.start);
    const [first, last] = [timeline.days[0], timeline.days.at(-1)];
    return date < (first?.date ?? "") ? -1 : date > (last?.date ?? "") ? 1 : 0;
  }

  #firstStart(now: number): number {
    const { timeline } = this.#shown;
    const nextHour = Math.ceil(now / HOUR) * HOUR;
    const date = timeline.days[0]?.date;
    return date === undefined || timeline.dayOf(nextHour) !== -1
      ? nextHour
      : timeline.zone.instant({ date, minutes: FIRST_HOUR * 60 });
  }

  /** The current time and technician, and what speaks against them. */
  #text(): string {
    const { card, plan } = this.#drag;
    if (card === null || plan === null) {
      return "";
    }
    const { rows, timeline } = this.#shown;
    const row = rows.find(({ id }) => id === (plan.technicianId ?? TO_ASSIGN));
    const other = overlapInRow(row, card, plan);
    return [
      timeText(plan, timeline.zone),
      row?.technician?.name ?? t("calendar.to-assign"),
      other && t("calendar.ghost.overlap", { number: other.number, client: other.client.name }),
      row?.technician?.verified === false && t("calendar.ghost.unverified"),
    ]
      .filter(Boolean)
      .join(", ");
  }
}

function timeText(plan: Plan, zone: Timeline["zone"]): string {
  const begin = Date.parse(plan.start);
  const end = begin + plan.durationMinutes * 60_000;
  return `${longDay(zone.date(begin))}, ${period(zone, begin, end)}`;
}
