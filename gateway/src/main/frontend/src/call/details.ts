/** A call, or a request that has no call yet, with details the board does not have. */
import { failure, get, networkProblem, type ApiResult } from "$lib/api";
import type { CardStatus, LateNote, ServiceCall, ServiceRequest } from "$lib/types";
import type { CallState } from "../board/card";

export interface Details {
  card: CallState;
  technicianName?: string;
  receivedAt?: string;
  respondBy?: string;
  acceptedAt?: string;
  startedAt?: string;
  completedAt?: string;
  /** When it was declined or withdrawn. */
  overAt?: string;
  /** The reason why it was declined, withdrawn, cancelled, or cannot be completed. */
  reason?: string;
  checkOutNote?: string;
  lateNotes: readonly LateNote[];
  withdrawnTooLate?: { at: string; reason?: string };
}

/** The call of an accepted request exists after a moment. */
const RETRY_MS = 300;
const MAX_RETRIES = 12;

/** Fetches a call, or the request with the same id as long as there is no call. */
export async function fetchDetails(id: string, isRequest: boolean): Promise<ApiResult<Details>> {
  const path = { id };
  for (let attempt = 0; ; attempt += 1) {
    const call = isRequest && attempt === 0 ? null : await get("/api/service-calls/{id}", { path });
    if (call !== null && call.ok) {
      return { ...call, value: detailsOfCall(call.value) };
    }
    if (call !== null && call.problem.status !== 404) {
      return failure(call.problem);
    }
    const request = await get("/api/service-requests/{id}", { path });
    if (!request.ok) {
      return failure(request.problem);
    }
    if (request.value.status !== "ACCEPTED") {
      return { ...request, value: detailsOfRequest(request.value) };
    }
    if (attempt === MAX_RETRIES) {
      return failure(call?.problem ?? { ...networkProblem(null), type: "try-again" });
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

function detailsOfCall(call: ServiceCall): Details {
  return {
    card: {
      ...call,
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

function detailsOfRequest(request: ServiceRequest): Details {
  return {
    card: {
      ...request,
      status: request.status as CardStatus,
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
