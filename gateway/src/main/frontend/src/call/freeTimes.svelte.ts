/** The times of a day at which a technician is free for a call, as the services know them. */
import { get } from "$lib/api";
import type { FreeTime } from "$lib/types";
import type { Zone } from "$lib/zone";
import type { CallState, Plan } from "../board/card";
import { QUARTER } from "../calendar/timeline";
import { LatestQuery } from "./latestQuery.svelte";

/** The number of choices that fit on two lines. */
const MAX_CHOICES = 8;
const MIN_STEP = 60 * 60_000;

export class FreeTimes {
  readonly #query = new LatestQuery<{ items: FreeTime[] }>();
  #key = "";

  /** Null while they are not known. */
  get items(): readonly FreeTime[] | null {
    return this.#query.value?.items ?? null;
  }

  /** Looks up the free times of the plan's technician on the plan's day. */
  update(card: CallState, plan: Plan, zone: Zone): void {
    const { technicianId, durationMinutes } = plan;
    const date = zone.date(Date.parse(plan.start));
    const key = [card.id, card.version, technicianId, date, durationMinutes].join();
    if (technicianId !== null && key !== this.#key) {
      this.#key = key;
      const request = { path: { id: card.id }, query: { technicianId, date, durationMinutes } };
      this.#query.run(() => get("/api/service-calls/{id}/free-times", request));
    }
  }

  close(): void {
    this.#query.close();
  }
}

/** Starts to choose from: the beginning of each free period, and later ones while there is room. */
export function startsWithin(times: readonly FreeTime[], durationMinutes: number): number[] {
  const duration = durationMinutes * 60_000;
  const step = Math.max(duration, MIN_STEP);
  const periods = times.map(({ start, end }) => ({
    first: Math.ceil(Date.parse(start) / QUARTER) * QUARTER,
    last: Date.parse(end) - duration,
  }));
  const starts: number[] = [];
  for (let round = 0; starts.length < MAX_CHOICES; round++) {
    const more = periods
      .map(({ first, last }) => ({ start: first + round * step, last }))
      .filter(({ start, last }) => start <= last)
      .map(({ start }) => start);
    if (more.length === 0) {
      break;
    }
    starts.push(...more);
  }
  return starts.slice(0, MAX_CHOICES).sort((a, b) => a - b);
}
