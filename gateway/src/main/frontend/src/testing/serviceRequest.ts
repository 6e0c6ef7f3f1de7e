import type { ServiceRequest } from "$lib/types";

/** A request as operators see it. Tests pass only the values that matter to them. */
export const serviceRequest = (more: Partial<ServiceRequest> = {}): ServiceRequest => ({
  id: "r1",
  number: "1042",
  status: "REQUESTED",
  version: 1,
  companyId: "helvetia",
  channel: "MARKETPLACE",
  serviceType: {
    code: "wlan",
    name: "WLAN set-up",
    requiredSkills: ["wlan"],
    durationMinutes: 90,
  },
  client: { name: "Ada Keller", phone: "+41 44 555 01 01" },
  address: { street: "Gutenbergstrasse 1", postalCode: "8002", city: "Zurich", country: "CH" },
  receivedAt: "2026-11-22T09:00:00Z",
  ...more,
});
