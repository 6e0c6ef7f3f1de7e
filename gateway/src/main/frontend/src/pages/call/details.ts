/** A call, or a request that has not become one, as the services know it beside the board. */
import { get, network, type Answer } from "$lib/api";
import type { Card, Colour, ReasonCode, Status, Task } from "../board/card";

/** What both have, and the board's card says too. */
type Booked = Pick<
  Card,
  "id" | "number" | "channel" | "serviceType" | "price" | "client" | "address" | "note" | "version"
>;

export interface LateNote {
  at: string;
  by: string;
  action: "CHECK_IN" | "CHECK_OUT" | "CANNOT_COMPLETE";
  text?: string;
}

interface CallAnswer extends Booked {
  status: Status;
  start?: string;
  durationMinutes: number;
  technician?: { id: string; name: string; qualified: boolean };
  openTasks: Task[];
  badges: string[];
  acceptedAt: string;
  startedAt?: string;
  completedAt?: string;
  reason?: string;
  checkOutNote?: string;
  lateNotes: LateNote[];
  withdrawnTooLate?: { at: string; reason?: string };
}

interface RequestAnswer extends Booked {
  status: Status | "ACCEPTED";
  requestedStart?: string;
  receivedAt: string;
  respondBy?: string;
  decidedAt?: string;
  withdrawnAt?: string;
  reason?: string;
}

/** Beside the card, what the board does not say. */
export interface Details {
  card: Card;
  technicianName?: string;
  receivedAt?: string;
  respondBy?: string;
  acceptedAt?: string;
  startedAt?: string;
  completedAt?: string;
  /** When it was declined or withdrawn. */
  overAt?: string;
  /** Why it was declined, withdrawn, cancelled, or cannot be completed. */
  reason?: string;
  checkOutNote?: string;
  lateNotes: readonly LateNote[];
  withdrawnTooLate?: { at: string; reason?: string };
}

/** A call is made of a request in a moment. */
const MOMENT_MS = 300;
const MOMENTS = 12;

/** A request has a call of the same id once it is accepted. */
export async function detailsOf(id: string, isRequest: boolean): Promise<Answer<Details>> {
  for (let turn = 0; ; turn += 1) {
    const call =
      isRequest && turn === 0 ? null : await get<CallAnswer>(`/api/service-calls/${path(id)}`);
    if (call !== null && (call.ok || call.problem.status !== 404)) {
      return call.ok ? { ...call, value: ofCall(call.value) } : call;
    }
    const request = await get<RequestAnswer>(`/api/service-requests/${path(id)}`);
    if (!request.ok) {
      return request;
    }
    if (request.value.status !== "ACCEPTED") {
      return { ...request, value: ofRequest({ ...request.value, status: request.value.status }) };
    }
    if (turn === MOMENTS) {
      return call ?? { ok: false, problem: { ...network(null), type: "try-again" } };
    }
    await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
  }
}

const path = encodeURIComponent;

function ofCall(call: CallAnswer): Details {
  const [colour, reasonCode] = situation(call);
  return {
    card: {
      ...call,
      colour,
      reasonCode,
      reason: reasonCode,
      revision: 0,
      technicianId: call.technician?.id,
      cannotCompleteReason: call.badges.includes("cannot-complete") ? call.reason : undefined,
    },
    technicianName: call.technician?.name,
    acceptedAt: call.acceptedAt,
    startedAt: call.startedAt,
    completedAt: call.completedAt,
    reason: call.reason,
    checkOutNote: call.checkOutNote,
    lateNotes: call.lateNotes,
    withdrawnTooLate: call.withdrawnTooLate,
  };
}

function ofRequest(request: RequestAnswer & { status: Status }): Details {
  return {
    card: {
      ...request,
      colour: "BLUE",
      reason: "accept-or-decline",
      reasonCode: "accept-or-decline",
      revision: 0,
      openTasks: [],
      badges: [],
      start: request.requestedStart,
      durationMinutes: request.serviceType.durationMinutes,
    },
    receivedAt: request.receivedAt,
    respondBy: request.respondBy,
    overAt: request.withdrawnAt ?? request.decidedAt,
    reason: request.reason,
    lateNotes: [],
  };
}

/** The guide's table, for calls of days that the board does not show. */
function situation(call: CallAnswer): [Colour, ReasonCode] {
  if (call.status === "IN_PROGRESS" || call.status === "COMPLETED") {
    return ["GREEN", call.status === "COMPLETED" ? "done" : "at-work"];
  }
  if (call.start === undefined) {
    return ["WHITE", "define-date-time"];
  }
  if (call.technician === undefined) {
    return ["ORANGE", "assign-technician"];
  }
  if (!call.technician.qualified) {
    return ["ORANGE", "no-longer-verified"];
  }
  return call.openTasks.includes("CALL_CLIENT")
    ? ["ORANGE", "client-not-called"]
    : ["GREEN", "ready"];
}
