import type { DeadLetterStatus, OperatedService } from "$lib/types";

export const SERVICES = [
  "request-service",
  "dispatch-service",
  "team-service",
  "notification-service",
  "amazon-bridge-service",
] as const satisfies readonly OperatedService[];

export const DEAD_LETTER_STATUSES = [
  "WAITING",
  "REPLAYED",
  "DISCARDED",
] as const satisfies readonly DeadLetterStatus[];
