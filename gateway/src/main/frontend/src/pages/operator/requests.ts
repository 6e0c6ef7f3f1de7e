export interface ServiceRequest {
  id: string;
  number: string;
  status: "REQUESTED" | "ACCEPTED" | "DECLINED" | "WITHDRAWN" | "EXPIRED";
  version: number;
  companyId: string;
  channel: string;
  serviceType: { code: string; name: string };
  client: { name: string };
  address: { city: string; postalCode: string };
  receivedAt: string;
  reason?: string;
  callStatus?: "IN_PROGRESS" | "COMPLETED" | "CANCELLED";
  redistributedTo?: string;
}

export const STATUSES = ["REQUESTED", "ACCEPTED", "DECLINED", "WITHDRAWN", "EXPIRED"] as const;

export type Way = "withdraw" | "cancel" | "redistribute";

/** What is worth offering; the services decide. */
export function waysOf(request: ServiceRequest): Way[] {
  const isOver = request.callStatus === "CANCELLED" || request.callStatus === "COMPLETED";
  switch (request.status) {
    case "REQUESTED":
      return ["withdraw"];
    case "ACCEPTED":
      if (request.callStatus === "CANCELLED") {
        return again(request);
      }
      return isOver
        ? []
        : request.callStatus === "IN_PROGRESS"
          ? ["cancel"]
          : ["withdraw", "cancel"];
    case "WITHDRAWN":
      return request.callStatus === undefined || request.callStatus === "CANCELLED"
        ? again(request)
        : [];
    case "DECLINED":
    case "EXPIRED":
      return again(request);
  }
}

const again = (request: ServiceRequest): Way[] =>
  request.redistributedTo === undefined ? ["redistribute"] : [];

export const shownStatus = (request: ServiceRequest): string =>
  request.callStatus ?? request.status;

export function kindOf(request: ServiceRequest): "good" | "note" | "plain" | "bad" {
  switch (shownStatus(request)) {
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

export function pathOf(wanted: { status: string; company: string }, cursor?: string): string {
  const query = new URLSearchParams();
  const asked = { status: wanted.status, companyId: wanted.company, cursor: cursor ?? "" };
  for (const [name, value] of Object.entries(asked)) {
    if (value !== "") {
      query.set(name, value);
    }
  }
  return query.size === 0 ? "/api/service-requests" : `/api/service-requests?${query}`;
}
