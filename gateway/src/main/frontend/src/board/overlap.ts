/**
 * A preview of overlaps while a card is dragged, from the cards on the screen. Before and after the
 * drop the service decides; `overlap.test.ts` compares this with the service's rule.
 */
import { timeOf, TO_ASSIGN, type CallState, type Plan, type Row } from "./card";

type Call = Pick<CallState, "id" | "status" | "start" | "durationMinutes">;

/** The first of a technician's calls that the plan overlaps with. Completed calls free their time. */
export function findOverlap<C extends Call>(
  calls: readonly C[],
  moved: Pick<Call, "id">,
  plan: Pick<Plan, "start" | "durationMinutes">,
): C | null {
  const begin = Date.parse(plan.start);
  const end = begin + plan.durationMinutes * 60_000;
  const overlaps = (call: C): boolean => {
    const time = timeOf(call);
    return (
      call.id !== moved.id &&
      call.status !== "COMPLETED" &&
      time !== null &&
      time[0] < end &&
      time[1] > begin
    );
  };
  return calls.find(overlaps) ?? null;
}

/** `findOverlap` in a row of the calendar. Unassigned calls never overlap. */
export const overlapInRow = (row: Row | undefined, moved: Pick<Call, "id">, plan: Plan) =>
  row === undefined || row.id === TO_ASSIGN ? null : findOverlap(row.cards, moved, plan);
