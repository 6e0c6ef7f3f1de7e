/** As `POST /api/clients/erase` answers: how many requests, each with its call. */
export interface Erased {
  erased: number;
  /** Not finished yet: these stay until it is repeated. */
  remaining: number;
  items: { id: string; number: string; companyId: string; status: string }[];
}
