/** What a technician has on a day, and what of it is in the way. */
import type { Zone } from "$lib/zone";
import { timeOf, type Card, type Row } from "../board/card";

/** Of cards told twice the newer counts; the earliest first. */
export function takenOn(
  date: string,
  technicianId: string,
  zone: Zone,
  rows: readonly Row[],
  asked: readonly Card[],
): Card[] {
  const [from, to] = zone.day(date);
  const newest = new Map<string, Card>();
  for (const card of [...asked, ...rows.flatMap((row) => row.cards)]) {
    const known = newest.get(card.id);
    if (known === undefined || known.revision <= card.revision) {
      newest.set(card.id, card);
    }
  }
  return [...newest.values()]
    .filter((card) => card.technicianId === technicianId && touches(card, from, to))
    .sort((a, b) => (timeOf(a)?.[0] ?? 0) - (timeOf(b)?.[0] ?? 0));
}

/** Half-open: who ends when the other begins is not in the way. */
export function touches(card: Card, from: number, to: number): boolean {
  const time = timeOf(card);
  return time !== null && time[0] < to && time[1] > from;
}
