/**
 * Names for the parts of the HTTP contract. They are derived from paths, not from schema names, so
 * that a renamed schema changes nothing here.
 */
import type { Operation, PathOf, RequestOf, Success } from "./contract";
import type { paths as DocumentedPaths } from "./openapi.gen";

type Get<P extends PathOf<"get">> = Success<Operation<"get", P>>;
type ItemOf<Value> = Value extends { items: (infer Item)[] } ? Item : never;
type BodyOf<O> = RequestOf<O> extends { body: infer Body } ? Body : never;

export type Board = Get<"/api/board">;

/** A booking and its current state. From Amazon, price, mail address and language may be missing. */
export type Card = Board["calendar"][number];
export type CardStatus = Card["status"];
export type Task = Card["openTasks"][number];

/** A technician as the board's rows show them. */
export type BoardTechnician = Board["technicians"][number];

/**
 * Payload of the board stream's `card` event. Server-sent events are not in the OpenAPI document;
 * their cards are the board's. The card belongs to the lists present here and to no other.
 */
export interface CardEvent {
  id: string;
  revision: number;
  requests?: Card;
  toAssign?: Card;
  calendar?: Card;
}

export type ServiceCall = Get<"/api/service-calls/{id}">;
export type LateNote = ServiceCall["lateNotes"][number];
export type ServiceRequest = Get<"/api/service-requests/{id}">;
export type AssignCommand = BodyOf<Operation<"post", "/api/service-calls/{id}/assign">>;
export type ScheduleCommand = BodyOf<Operation<"post", "/api/service-calls/{id}/schedule">>;

/** A request or call in the search results; finished ones included. */
export type FoundCall = ItemOf<Get<"/api/service-calls">>;

export type Message = ItemOf<Get<"/api/notifications">>;
export type MessageState = Message["state"];

export type Company = Get<"/api/company">;
export type CompanyUpdate = BodyOf<Operation<"put", "/api/company">>;
export type PartnerCompany = ItemOf<Get<"/api/companies">>;

export type Dispatcher = ItemOf<Get<"/api/dispatchers">>;
export type Technician = ItemOf<Get<"/api/technicians">>;
export type TechnicianState = Technician["state"];
export type Skill = ItemOf<Get<"/api/skills">>;

export type Invitation = Get<"/api/invitations/{token}">;

export type AuditRecord = ItemOf<Get<"/api/audit">>;

export type OperatedService = Operation<
  "get",
  "/api/operations/{service}/stuck"
>["parameters"]["path"]["service"];
export type DeadLetter = Success<
  Operation<"post", "/api/operations/{service}/dead-letters/{id}/replay">
>;
export type DeadLetterStatus = DeadLetter["status"];
export type StuckWork = ItemOf<Get<"/api/operations/{service}/stuck">>;
export type ErasureReport = Success<Operation<"post", "/api/clients/erase">>;

// ---- Written by hand: parts that the OpenAPI document lacks.

export type Role = "DISPATCHER" | "TECHNICIAN" | "OPERATOR";

/** `GET /session`. An issuer other than our own may know less of a person. */
export interface Session {
  account: string;
  name?: string | null;
  email?: string | null;
  roles?: Role[] | null;
  company?: string | null;
  language?: string | null;
}

export type Weekday =
  "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";

/** Local times such as "08:00" in the zone given. */
export interface SupportHours {
  days: readonly Weekday[];
  from: string;
  to: string;
  zone: string;
}

/** `GET /support`. */
export interface SupportContact {
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone: string;
  email: string;
  hours: SupportHours;
}

/** Another call of the technician at the same time. */
export interface Conflict {
  id: string;
  number: string;
  start: string;
  end: string;
}

/** Problem `technician-busy` names the technician too. */
export interface BusyConflict extends Conflict {
  technician: { id: string; name: string };
}

/** A technician as a choice for a call; `missing` holds codes such as `skill:wlan`, `picture`. */
export interface Candidate {
  id: string;
  name: string;
  qualified: boolean;
  missing: string[];
  /** Absent when the time is free or the call has none. */
  conflict?: Conflict;
}

/** A period in which a technician is free for a call. */
export interface FreeTime {
  start: string;
  end: string;
}

/** A change, with the parameters it has. */
export interface RecipientsQuery {
  change: "ACCEPT" | "SCHEDULE" | "ASSIGN" | "UNASSIGN" | "CANCEL";
  start?: string;
  durationMinutes?: number;
  technicianId?: string;
}

/** A recipient of the messages about a change; `skipped` has the reason why none is sent. */
export interface Recipient {
  role: "CLIENT" | "TECHNICIAN" | "DISPATCHERS";
  /** The technician's. */
  id?: string;
  channel: "MAIL" | "PUSH";
  skipped?: "AMAZON" | "NO_EMAIL" | "NO_DEVICE";
}

/** A request that an erasure left because it is not finished. */
export interface RemainingRequest {
  id: string;
  number: string;
  companyId: string;
  status: string;
}

/** The plan of a call before or after a change. */
export interface PlanSnapshot {
  status: string;
  start?: string;
  durationMinutes: number;
  technician?: { id: string; name: string };
}

interface HandWrittenHistoryEntry {
  id: string;
  at: string;
  /** The name of the domain event. */
  event: string;
  actor: { role: string; id?: string; name?: string };
  reason?: string;
  note?: string;
  before?: PlanSnapshot;
  after?: PlanSnapshot;
}

type DocumentedHistoryEntry = ItemOf<
  Success<DocumentedPaths["/api/service-calls/{id}/history"]["get"]>
>;

/** The generated type as soon as the document has the right schema for the history. */
export type HistoryEntry = "event" extends keyof DocumentedHistoryEntry
  ? DocumentedHistoryEntry
  : HandWrittenHistoryEntry;
