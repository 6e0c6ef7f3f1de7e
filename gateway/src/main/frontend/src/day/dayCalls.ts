/** The calls of one day of the company's zone, by row. */
import type { BoardTechnician, Card } from "$lib/types";
import type { Zone } from "$lib/zone";
import { timeOf, type Row } from "../board/card";

/** A row's calls of a day; the technician is null for "To assign". */
export interface CallsOfDay {
  id: string;
  technician: BoardTechnician | null;
  cards: readonly Card[];
}

/** The rows with calls, in the order of the rows. A call past midnight belongs to both days. */
export function callsOfDay(rows: readonly Row[], zone: Zone, date: string): CallsOfDay[] {
  const [from, to] = zone.day(date);
  return rows
    .map(({ id, technician, cards }) => ({
      id,
      technician,
      cards: cards.filter((card) => {
        const time = timeOf(card);
        return time !== null && time[0] < to && time[1] > from;
      }),
    }))
    .filter((group) => group.cards.length > 0);
}

/** Verified technicians without calls on the day. */
export function freeTechnicians(
  rows: readonly Row[],
  groups: readonly CallsOfDay[],
): BoardTechnician[] {
  const busy = new Set(groups.map((group) => group.id));
  return rows.flatMap(({ id, technician }) =>
    technician?.verified === true && !busy.has(id) ? [technician] : [],
  );
}
