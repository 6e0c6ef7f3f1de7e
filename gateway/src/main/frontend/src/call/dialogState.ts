import type { CallState, Plan } from "../board/card";

/** The open dialog of the board and the call it is about. */
export type DialogState =
  /** Confirms a drop, or a move by keyboard, in one line. */
  | { kind: "move"; card: CallState; to: Plan }
  /** Technician, date, time and duration: everything a drag does. */
  | { kind: "plan"; card: CallState }
  | { kind: "decline"; card: CallState }
  | { kind: "cancel"; card: CallState }
  /** Reminds to call the client after accepting. */
  | { kind: "call-client"; card: CallState };
