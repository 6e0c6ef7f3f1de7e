/** A call as lists tell it; each test says only what matters to it. */
import type { Listed } from "../pages/calls/listed";
import { call } from "./board";

export function listed(more: Partial<Listed> = {}): Listed {
  const { id, number, client, address, start, durationMinutes } = call();
  return {
    id,
    number,
    status: "READY",
    serviceType: { code: "wlan", name: "WLAN set-up" },
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
