import type { Card } from "$lib/types";
import { timeOf, TO_ASSIGN, type Plan } from "../board/card";

/** The plan of a card in a row. Removing the technician leaves the time as it is. */
export function planFor(card: Card, row: string, start: number): Plan {
  const isUnassigned = row === TO_ASSIGN && card.technicianId !== undefined;
  const keepsTime = isUnassigned || timeOf(card)?.[0] === start;
  return {
    technicianId: row === TO_ASSIGN ? null : row,
    start: (keepsTime ? card.start : undefined) ?? new Date(start).toISOString(),
    durationMinutes: card.durationMinutes,
  };
}
