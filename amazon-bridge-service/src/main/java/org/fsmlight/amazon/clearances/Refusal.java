package org.fsmlight.amazon.clearances;

/** A reason why conditions are not recorded. */
public sealed interface Refusal {

  /** The command was based on another version. */
  record Stale(Clearance current) implements Refusal {}
}
