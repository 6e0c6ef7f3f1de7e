package org.fsmlight.common.deadletters;

/** The decision on an operator's command. */
public sealed interface Decision {

  /**
   * The command was carried out.
   *
   * @param letter the settled dead letter
   */
  record Accepted(DeadLetter letter) implements Decision {}

  /** The command was refused. */
  record Refused(Refusal refusal) implements Decision {}
}
