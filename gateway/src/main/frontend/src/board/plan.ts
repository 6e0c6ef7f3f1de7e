/** Changes of a call's plan: their kind, and the command that makes them. */
import type { AssignCommand, ScheduleCommand } from "$lib/types";
import { timeOf, type CallState, type Plan } from "./card";

export type PlanChange = "assign" | "reassign" | "unassign" | "schedule" | "move";

export type PlanCommand =
  | { path: "assign"; body: AssignCommand }
  | { path: "schedule"; body: ScheduleCommand }
  | { path: "unassign" };

/** Whether technician and start stay as they are. */
export const isSamePlan = (card: CallState, plan: Plan): boolean =>
  (card.technicianId ?? null) === plan.technicianId && timeOf(card)?.[0] === Date.parse(plan.start);

/** Whether the plan removes the technician, which leaves the time as it is. */
export const isUnassigning = (card: CallState, plan: Pick<Plan, "technicianId">): boolean =>
  plan.technicianId === null && card.technicianId !== undefined;

/** Whether start or duration change. */
export const isTimeChanged = (card: CallState, plan: Plan): boolean =>
  timeOf(card)?.[0] !== Date.parse(plan.start) || card.durationMinutes !== plan.durationMinutes;

export function changeOf(card: CallState, plan: Pick<Plan, "technicianId">): PlanChange {
  if (isUnassigning(card, plan)) {
    return "unassign";
  }
  if (plan.technicianId === (card.technicianId ?? null)) {
    return card.start === undefined ? "schedule" : "move";
  }
  return card.technicianId === undefined ? "assign" : "reassign";
}

/** One command for the whole change: assigning may set the time too. */
export function commandFor(card: CallState, plan: Plan): PlanCommand {
  const { technicianId, start, durationMinutes } = plan;
  const newDuration = durationMinutes === card.durationMinutes ? undefined : durationMinutes;
  if (technicianId !== null && technicianId !== card.technicianId) {
    const newStart = timeOf(card)?.[0] === Date.parse(start) ? undefined : start;
    return {
      path: "assign",
      body: { technicianId, start: newStart, durationMinutes: newDuration },
    };
  }
  if (isUnassigning(card, plan)) {
    return { path: "unassign" };
  }
  return { path: "schedule", body: { start, durationMinutes: newDuration } };
}
