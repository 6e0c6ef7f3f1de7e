/** The board's words, as `GET /api/board` and its stream say them. */

export type Colour = "BLUE" | "WHITE" | "ORANGE" | "GREEN";

export type Task = "DEFINE_DATE_TIME" | "ASSIGN_TECHNICIAN" | "CALL_CLIENT";

export type ReasonCode =
  | "accept-or-decline"
  | "define-date-time"
  | "assign-technician"
  | "no-longer-verified"
  | "client-not-called"
  | "ready"
  | "at-work"
  | "done";

export type Status =
  | "REQUESTED"
  | "DECLINED"
  | "WITHDRAWN"
  | "EXPIRED"
  | "OPEN"
  | "READY"
  | "IN_PROGRESS"
  | "COMPLETED"
  | "CANCELLED";

export interface Money {
  amountMinor: number;
  currency: string;
}

/** A booking and what has become of it. From Amazon price, mail address and language may be missing. */
export interface Card {
  id: string;
  number: string;
  colour: Colour;
  reason: string;
  reasonCode: ReasonCode;
  status: Status;
  /** For `If-Match` of the next command. */
  version: number;
  /** Of the card itself: of two states the one with the higher is newer. */
  revision: number;
  openTasks: readonly Task[];
  badges: readonly string[];
  cannotCompleteReason?: string;
  channel: "MARKETPLACE" | "AMAZON" | "DIRECT";
  serviceType: {
    code: string;
    name: string;
    description?: string;
    requiredSkills: readonly string[];
    durationMinutes: number;
  };
  price?: Money;
  client: { name: string; email?: string; phone?: string; language?: string };
  address: { street: string; postalCode: string; city: string; country: string };
  note?: string;
  /** An instant; what the client asked for as long as the card is blue. */
  start?: string;
  durationMinutes: number;
  technicianId?: string;
}

/** A technician as the board's rows know them. */
export interface Technician {
  id: string;
  name: string;
  state: "INVITED" | "UNVERIFIED" | "VERIFIED" | "DEACTIVATED";
  verified: boolean;
  skills: readonly string[];
  missing: readonly string[];
}

export interface BoardAnswer {
  zone: string;
  technicians: Technician[];
  requests: Card[];
  toAssign: Card[];
  calendar: Card[];
  sequence: number;
}

/** A card has changed: it stands in the lists named here, and in no other. */
export interface CardEvent {
  id: string;
  revision: number;
  requests?: Card;
  toAssign?: Card;
  calendar?: Card;
}

/** The id of the row "To assign". */
export const TO_ASSIGN = "";

/** A row of the calendar; of an unchanged one neither the row nor its cards change identity. */
export interface Row {
  /** The technician's, or TO_ASSIGN. */
  id: string;
  technician: Technician | null;
  /** The earliest first. */
  cards: readonly Card[];
}

/** When and by whom; nobody yet when the technician is null. */
export interface Plan {
  technicianId: string | null;
  /** An instant. */
  start: string;
  durationMinutes: number;
}

export const rowOf = (card: { technicianId?: string }): string => card.technicianId ?? TO_ASSIGN;

/** Half-open, in milliseconds. */
export function timeOf(card: { start?: string; durationMinutes: number }): [number, number] | null {
  if (card.start === undefined) {
    return null;
  }
  const begin = Date.parse(card.start);
  return [begin, begin + card.durationMinutes * 60_000];
}

/** Whether a dispatcher may give the card another time or technician. */
export const isMovable = (card: Card): boolean => card.status === "OPEN" || card.status === "READY";

/** Whether the plan is what is there already. */
export const isSame = (card: Card, plan: Plan): boolean =>
  (card.technicianId ?? null) === plan.technicianId && timeOf(card)?.[0] === Date.parse(plan.start);
