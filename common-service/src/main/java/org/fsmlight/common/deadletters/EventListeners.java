package org.fsmlight.common.deadletters;

/** The event listeners of this service, by their groups. */
public interface EventListeners {

  /** Delivers a dead letter to the listener of its group, read with the deployed software. */
  Redelivery redeliver(DeadLetter letter);

  /** Whether the group is one of this service and reads the topic. */
  boolean reads(String group, String topic);

  /** The result of a redelivery. An unavailable database is no result but an exception. */
  sealed interface Redelivery {

    /** The listener has handled the message. */
    record Handled() implements Redelivery {}

    /**
     * The message could not be read, or the listener has failed.
     *
     * @param reason contains no personal data
     */
    record Failed(String reason) implements Redelivery {}
  }
}
