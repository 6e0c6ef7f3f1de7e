package org.fsmlight.common.deadletters;

/** Those who read messages, by group. */
public interface EventListeners {

  /** Hands it to the one listener of its group, read with today's software. */
  Redelivery hand(DeadLetter letter);

  /** Whether that group is one of this service and reads that topic. */
  boolean reads(String group, String topic);

  /** What came of it. A database that is away is no outcome but an exception. */
  sealed interface Redelivery {

    record Done() implements Redelivery {}

    record Failed(String reason) implements Redelivery {}
  }
}
