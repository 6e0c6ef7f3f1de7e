/** The search for requests and calls: filter, address and API query. */
import type { CardStatus } from "$lib/types";

export interface CallFilter {
  q: string;
  status: CardStatus | "";
  /** A technician's id, or empty for all. */
  technician: string;
}

export const noCallFilter: CallFilter = { q: "", status: "", technician: "" };

export const STATUSES: readonly CardStatus[] = [
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

/** The services' limit for the search text. */
export const MAX_LENGTH = 100;

export const isFiltering = (filter: CallFilter): boolean =>
  filter.q.trim() !== "" || filter.status !== "" || filter.technician !== "";

/** Reads the filter from the page's address; invalid values are ignored. */
export function filterOf(query: URLSearchParams): CallFilter {
  const status = query.get("status") ?? "";
  return {
    q: (query.get("q") ?? "").slice(0, MAX_LENGTH),
    status: STATUSES.find((each) => each === status) ?? "",
    technician: /^[\w.-]{1,100}$/.exec(query.get("technician") ?? "")?.[0] ?? "",
  };
}

/** The query of the page's address. */
export function addressOf({ q, status, technician }: CallFilter): string {
  const given = Object.entries({ q: q.trim(), status, technician }).filter(
    ([, value]) => value !== "",
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** The query of `GET /api/service-calls`. */
export const queryOf = ({ q, status, technician }: CallFilter, cursor?: string) => ({
  q: q.trim() || undefined,
  status: status || undefined,
  technicianId: technician || undefined,
  cursor,
});
