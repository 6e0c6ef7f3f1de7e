export const SERVICES = [
  "request-service",
  "dispatch-service",
  "team-service",
  "notification-service",
  "amazon-bridge-service",
] as const;

export const LETTER_STATUSES = ["WAITING", "REPLAYED", "DISCARDED"] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

/** As lists show it: without its content, for that may name people. */
export interface DeadLetter {
  id: string;
  status: LetterStatus;
  version: number;
  topic: string;
  partition: number;
  offset: number;
  group: string;
  reason: string;
  attempts: number;
  putAsideAt: string;
  type?: string;
  aggregate?: string;
  settledBy?: string;
  settledAt?: string;
  settledBecause?: string;
}

export interface Stuck {
  kind: string;
  what: string;
  since?: string;
  reason: string;
}

export const lettersPath = (service: string, status: LetterStatus, cursor?: string): string => {
  const query = new URLSearchParams({ status, ...(cursor === undefined ? {} : { cursor }) });
  return `/api/operations/${service}/dead-letters?${query}`;
};
