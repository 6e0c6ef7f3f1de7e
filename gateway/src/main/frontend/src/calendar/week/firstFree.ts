/** The first time of a day at which a call without a date fits; only a proposal to start from. */
import type { Card } from "$lib/types";
import type { Zone } from "$lib/zone";
import type { Part } from "../parts";
import { QUARTER, type Day } from "../timeline";

const FIRST = 8 * 60;
const LAST = 20 * 60;

/**
 * @param parts the cell's parts in order of time
 * @param now in milliseconds; nothing earlier is proposed
 */
export function firstFree(
  zone: Zone,
  day: Day,
  parts: readonly Part[],
  card: Pick<Card, "durationMinutes">,
  now: number,
): number {
  const first = zone.instant({ date: day.date, minutes: FIRST });
  const soon = Math.ceil(now / QUARTER) * QUARTER;
  const earliest = soon < day.end ? Math.max(first, soon) : first;
  let start = earliest;
  for (const part of parts) {
    const frees = part.card.status === "COMPLETED";
    if (!frees && part.begin < start + card.durationMinutes * 60_000 && part.end > start) {
      start = Math.ceil(part.end / QUARTER) * QUARTER;
    }
  }
  return start <= zone.instant({ date: day.date, minutes: LAST }) ? start : earliest;
}
