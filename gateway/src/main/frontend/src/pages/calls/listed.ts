/** What `GET /api/service-calls` is asked for, and what it tells. */
import type { Card, Status, Task } from "../board/card";

/** A request, or the call it became; over ones too. */
export interface Listed {
  id: string;
  number: string;
  status: Status;
  serviceType: { code: string; name: string };
  client: Card["client"];
  address: Card["address"];
  start?: string;
  durationMinutes: number;
  technician?: { id: string; name: string; qualified: boolean };
  openTasks: readonly Task[];
  receivedAt: string;
}

export interface Wanted {
  q: string;
  status: string;
  /** An id. */
  technician: string;
}

export const everything: Wanted = { q: "", status: "", technician: "" };

export const STATUSES: readonly Status[] = [
  "REQUESTED",
  "OPEN",
  "READY",
  "IN_PROGRESS",
  "COMPLETED",
  "CANCELLED",
  "DECLINED",
  "WITHDRAWN",
  "EXPIRED",
];

/** As long as the services take it. */
export const LONGEST = 100;

export const isNarrowed = (wanted: Wanted): boolean =>
  wanted.q.trim() !== "" || wanted.status !== "" || wanted.technician !== "";

/** From the page's own address; what nobody could have chosen counts as not said. */
export function wantedOf(query: URLSearchParams): Wanted {
  const status = query.get("status") ?? "";
  return {
    q: (query.get("q") ?? "").slice(0, LONGEST),
    status: STATUSES.some((each) => each === status) ? status : "",
    technician: /^[\w.-]{1,100}$/.exec(query.get("technician") ?? "")?.[0] ?? "",
  };
}

/** For the page's own address. */
export function queryOf({ q, status, technician }: Wanted): string {
  return asked({ q: q.trim(), status, technician });
}

export const pathOf = ({ q, status, technician }: Wanted, cursor = ""): string =>
  `/api/service-calls${asked({ q: q.trim(), status, technicianId: technician, cursor })}`;

function asked(parts: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ""));
  return query.size === 0 ? "" : `?${query}`;
}
