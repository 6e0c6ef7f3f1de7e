/** What of the board's rows belongs to one day on the company's wall. */
import type { Zone } from "$lib/zone";
import { timeOf, type Card, type Row, type Technician } from "../board/card";

/** A row's calls of the day; "To assign" has no technician. */
export interface Duty {
  id: string;
  technician: Technician | null;
  cards: readonly Card[];
}

/** Who has calls that day, in the order of the rows; a call past midnight belongs to both days. */
export function dutiesOf(rows: readonly Row[], zone: Zone, date: string): Duty[] {
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
    .filter((duty) => duty.cards.length > 0);
}

/** Who could take on a call that day and has none yet. */
export function freeOf(rows: readonly Row[], duties: readonly Duty[]): Technician[] {
  const busy = new Set(duties.map((duty) => duty.id));
  return rows.flatMap(({ id, technician }) =>
    technician?.verified === true && !busy.has(id) ? [technician] : [],
  );
}
