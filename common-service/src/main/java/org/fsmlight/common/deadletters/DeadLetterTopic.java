package org.fsmlight.common.deadletters;

/** Names of dead-letter topics. */
public final class DeadLetterTopic {

  private static final String SUFFIX = ".dlt";

  private DeadLetterTopic() {}

  /** The dead-letter topic of a topic. */
  public static String of(String topic) {
    return topic + SUFFIX;
  }

  /** The topic a dead-letter topic belongs to; for any other topic, the topic itself. */
  public static String sourceOf(String topic) {
    return topic.endsWith(SUFFIX) ? topic.substring(0, topic.length() - SUFFIX.length()) : topic;
  }
}
