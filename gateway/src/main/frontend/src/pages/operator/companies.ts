import type { Company } from "../company/company";

/** A company as `GET /api/companies` lists it. */
export interface Listed extends Company {
  registeredAt?: string;
  /** How many. */
  dispatchers?: number;
  technicians?: number;
}
