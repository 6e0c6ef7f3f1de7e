import type { ServiceRequest } from "$lib/types";

export const STATUSES = ["REQUESTED", "ACCEPTED", "DECLINED", "WITHDRAWN", "EXPIRED"] as const;

export type RequestAction = "withdraw" | "cancel" | "redistribute";

/** The actions worth offering for a request. The services decide whether one is carried out. */
export function actionsFor(request: ServiceRequest): RequestAction[] {
  const { callStatus } = request;
  switch (request.status) {
    case "REQUESTED":
      return ["withdraw"];
    case "ACCEPTED":
      return actionsForAccepted(request);
    case "WITHDRAWN":
      return callStatus === undefined || callStatus === "CANCELLED" ? redistribute(request) : [];
    case "DECLINED":
    case "EXPIRED":
      return redistribute(request);
    default:
      return [];
  }
}

function actionsForAccepted(request: ServiceRequest): RequestAction[] {
  switch (request.callStatus) {
    case "COMPLETED":
      return [];
    case "CANCELLED":
      return redistribute(request);
    case "IN_PROGRESS":
      return ["cancel"];
    default:
      return ["withdraw", "cancel"];
  }
}

const redistribute = (request: ServiceRequest): RequestAction[] =>
  request.redistributedTo === undefined ? ["redistribute"] : [];

/** The call's status, once the request has become a call that was started or is over. */
export const statusOf = (request: ServiceRequest): string => request.callStatus ?? request.status;

export function chipKind(request: ServiceRequest): "good" | "note" | "plain" {
  switch (statusOf(request)) {
    case "REQUESTED":
      return "note";
    case "ACCEPTED":
    case "IN_PROGRESS":
    case "COMPLETED":
      return "good";
    default:
      return "plain";
  }
}

export interface RequestFilter {
  status: string;
  company: string;
}

export const queryOf = (filter: RequestFilter, cursor?: string) => ({
  status: STATUSES.find((each) => each === filter.status),
  companyId: filter.company || undefined,
  cursor,
});
