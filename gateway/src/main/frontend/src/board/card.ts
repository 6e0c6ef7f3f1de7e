/** Cards and rows of the board, and plans for them. */
import type { BoardTechnician, Card } from "$lib/types";

/**
 * A request or call as far as both its card and the call's own resource show it. Colour and reason
 * are the board's: a call of another day has none here.
 */
export type CallState = Omit<Card, "colour" | "reason" | "reasonCode" | "revision"> &
  Partial<Pick<Card, "colour" | "reasonCode">>;

/** The id of the row "To assign". */
export const TO_ASSIGN = "";

/** A row of the calendar. Neither an unchanged row nor its cards change identity. */
export interface Row {
  /** The technician's id, or TO_ASSIGN. */
  id: string;
  technician: BoardTechnician | null;
  /** In order of time. */
  cards: readonly Card[];
}

/** Time and technician of a call; the technician is null while none is assigned. */
export interface Plan {
  technicianId: string | null;
  /** An instant. */
  start: string;
  durationMinutes: number;
}

type Scheduled = Pick<Card, "start" | "durationMinutes">;

export const rowIdOf = (card: Pick<Card, "technicianId">): string => card.technicianId ?? TO_ASSIGN;

/** Half-open interval in milliseconds; null without a date. */
export function timeOf(card: Scheduled): [number, number] | null {
  if (card.start === undefined) {
    return null;
  }
  const begin = Date.parse(card.start);
  return [begin, begin + card.durationMinutes * 60_000];
}

/** Whether a dispatcher may change time or technician. */
export const isMovable = (card: Pick<Card, "status">): boolean =>
  card.status === "OPEN" || card.status === "READY";

/** Whether a request or call ended without being carried out. */
export const isOver = (card: Pick<Card, "status">): boolean =>
  card.status === "DECLINED" ||
  card.status === "WITHDRAWN" ||
  card.status === "EXPIRED" ||
  card.status === "CANCELLED";
