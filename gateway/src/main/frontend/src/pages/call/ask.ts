import type { Card, Plan } from "../board/card";

/** What a dispatcher is asked before it is done. */
export type Ask =
  /** A drop, or a move by keys: to be confirmed in one line. */
  | { kind: "move"; card: Card; to: Plan }
  /** Technician, date, time and duration: everything a drag does. */
  | { kind: "plan"; card: Card }
  | { kind: "decline"; card: Card }
  | { kind: "cancel"; card: Card }
  /** After accepting: call the client. */
  | { kind: "remind"; card: Card };
