/** Why a command was not carried out, as far as it matters to what can be done next. */
import type { Outcome } from "../board/desk.svelte";

export type Refusal = Extract<Outcome, { ok: false }>;

/** The call in the way, as `technician-busy` names it. */
export interface Conflict {
  id: string;
  number: string;
  start: string;
  end: string;
  technician: { id: string; name: string };
}

/** What was asked would have overwritten what another did. */
export const isChanged = ({ problem, other }: Refusal): boolean =>
  problem.type === "stale" || problem.type === "changed-since" || other !== null;

const FINAL = new Set([
  "call-over",
  "already-over",
  "already-decided",
  "already-done",
  "expired",
  "withdrawn",
  "at-work",
  "for-operators",
  "in-amazons-app",
  "client-erased",
  "not-found",
  "forbidden",
]);

/** Asking again changes nothing. */
export const isFinal = ({ problem, card }: Refusal): boolean =>
  FINAL.has(problem.type) || card.status === "COMPLETED" || card.status === "CANCELLED";

export function conflictOf({ problem }: Refusal): Conflict | null {
  const conflict = problem.body.conflict;
  return problem.type === "technician-busy" && typeof conflict === "object" && conflict !== null
    ? (conflict as Conflict)
    : null;
}

export function missingOf({ problem }: Refusal): string[] | null {
  const { missing } = problem.body;
  return problem.type === "technician-not-qualified" && Array.isArray(missing)
    ? (missing as string[])
    : null;
}
