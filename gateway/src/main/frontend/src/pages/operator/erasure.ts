/** As `POST /api/clients/erase` answers: how many requests, each with its call. */
export interface Erased {
  erased: number;
  /** Not over yet: these stay until they are. */
  kept: number;
}
