/** Why a command was refused, as far as it matters for the next step. */
import type { BusyConflict } from "$lib/types";
import type { CommandResult } from "../board/desk.svelte";

export type Refusal = Extract<CommandResult, { ok: false }>;

/** Whether the command would have overwritten another person's change. */
export const isConflictingChange = ({ problem, otherChange }: Refusal): boolean =>
  problem.type === "stale" || problem.type === "changed-since" || otherChange !== null;

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

/** Whether a retry would be refused again. */
export const isFinal = ({ problem, card }: Refusal): boolean =>
  FINAL.has(problem.type) || card.status === "COMPLETED" || card.status === "CANCELLED";

/** The technician's other call that a `technician-busy` problem names. */
export function conflictOf({ problem }: Refusal): BusyConflict | null {
  const { conflict } = problem.body;
  return problem.type === "technician-busy" && typeof conflict === "object" && conflict !== null
    ? (conflict as BusyConflict)
    : null;
}

/** The codes of a `technician-not-qualified` problem. */
export function missingOf({ problem }: Refusal): string[] | null {
  const { missing } = problem.body;
  return problem.type === "technician-not-qualified" && Array.isArray(missing)
    ? (missing as string[])
    : null;
}
