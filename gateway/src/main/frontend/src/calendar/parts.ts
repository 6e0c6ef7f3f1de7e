/** The parts of cards on the shown days. A call over midnight has a part on each of its days. */
import type { Card } from "$lib/types";
import { timeOf } from "../board/card";
import type { Day } from "./timeline";

export interface Part {
  card: Card;
  /** The part's time in milliseconds, half-open. */
  begin: number;
  end: number;
  /** Whether the call began on an earlier day. */
  isContinued: boolean;
  /** Whether the call ends on a later day. */
  continues: boolean;
  /** Other calls of the same technician at the same time. */
  overlaps: readonly Card[];
}

/** The parts of each day in order of time. */
export function partsOf(cards: readonly Card[], days: readonly Day[]): Part[][] {
  const parts = days.map((): Part[] => []);
  for (const card of cards) {
    const time = timeOf(card);
    for (let index = 0; time !== null && index < days.length; index++) {
      const part = partOf(card, time, days[index]);
      if (part !== null) {
        parts[index]?.push(part);
      }
    }
  }
  parts.forEach(markOverlaps);
  return parts;
}

function partOf(card: Card, [begin, end]: [number, number], day: Day | undefined): Part | null {
  if (day === undefined || begin >= day.end || end <= day.begin) {
    return null;
  }
  return {
    card,
    begin: Math.max(begin, day.begin),
    end: Math.min(end, day.end),
    isContinued: begin < day.begin,
    continues: end > day.end,
    overlaps: [],
  };
}

/** Sorts the parts of a day. Completed calls have freed their time; unassigned ones take none. */
function markOverlaps(parts: Part[]): void {
  parts.sort((a, b) => a.begin - b.begin || a.end - b.end);
  const taking = parts.filter(
    ({ card }) => card.status !== "COMPLETED" && card.technicianId !== undefined,
  );
  for (const [index, part] of taking.entries()) {
    for (const later of taking.slice(index + 1)) {
      if (later.begin >= part.end) {
        break;
      }
      part.overlaps = [...part.overlaps, later.card];
      later.overlaps = [...later.overlaps, part.card];
    }
  }
}
