import type { FoundCall } from "$lib/types";
import { call } from "./board";

/** A call as search results show it. Tests pass only the values that matter to them. */
export function foundCall(more: Partial<FoundCall> = {}): FoundCall {
  const { id, number, channel, serviceType, client, address, start, durationMinutes } = call();
  return {
    id,
    number,
    status: "READY",
    version: 3,
    companyId: "helvetia",
    channel,
    serviceType,
    client,
    address,
    start,
    durationMinutes,
    technician: { id: "luca", name: "Luca Meier", qualified: true },
    openTasks: [],
    receivedAt: "2026-11-20T08:00:00Z",
    ...more,
  };
}
