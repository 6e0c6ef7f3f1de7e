package org.fsmlight.amazon.clearances;

/** The result of recording conditions. */
public sealed interface Decision {

  /** The conditions are recorded, by this command or by an earlier one. */
  record Accepted(ClearanceChange change) implements Decision {}

  /** Nothing has changed. */
  record Refused(Refusal refusal) implements Decision {}
}
