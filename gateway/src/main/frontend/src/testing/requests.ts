import type { ServiceRequest } from "../pages/operator/requests";

export const request = (more: Partial<ServiceRequest> = {}): ServiceRequest => ({
  id: "r1",
  number: "1042",
  status: "REQUESTED",
  version: 1,
  companyId: "helvetia",
  channel: "MARKETPLACE",
  serviceType: { code: "wlan", name: "WLAN set-up" },
  client: { name: "Ada Keller" },
  address: { city: "Zurich", postalCode: "8002" },
  receivedAt: "2026-11-22T09:00:00Z",
  ...more,
});
