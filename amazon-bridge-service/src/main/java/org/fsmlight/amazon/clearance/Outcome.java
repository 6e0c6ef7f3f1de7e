package org.fsmlight.amazon.clearance;

/** What came of recording conditions. */
public sealed interface Outcome {

  /** They stand; they may have stood before. */
  record Recorded(Clearance clearance) implements Outcome {}

  /** They were meant for another version; nothing has changed. */
  record Stale(Clearance current) implements Outcome {}
}
