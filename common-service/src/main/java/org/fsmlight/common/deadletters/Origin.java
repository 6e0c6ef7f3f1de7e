package org.fsmlight.common.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * The place of a message, and the group that could not read it there.
 *
 * @param key of the message: the id of the aggregate
 */
public record Origin(String topic, int partition, long offset, @Nullable String key, String group) {

  /** The id of the dead letter: the same for every delivery of the message to the group. */
  public String deadLetterId() {
    return topic + "-" + partition + "-" + offset + "-" + group;
  }

  /** The key on the dead-letter topic, which is compacted and so requires one. */
  public String deadLetterKey() {
    return key == null ? place() : key;
  }

  /** The place, as {@code topic/partition/offset}. */
  public String place() {
    return topic + "/" + partition + "/" + offset;
  }
}
