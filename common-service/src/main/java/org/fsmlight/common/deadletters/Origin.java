package org.fsmlight.common.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * Where a message lies, and which group met it there.
 *
 * @param key of the message: the aggregate's id
 */
public record Origin(String topic, int partition, long offset, @Nullable String key, String group) {

  /** The same for every delivery, so that one message is one dead letter of a group. */
  public String deadLetterId() {
    return topic + "-" + partition + "-" + offset + "-" + group;
  }

  /** The key it has on its topic's dead letters: one at any rate, for that is compacted. */
  public String publishedKey() {
    return key == null ? place() : key;
  }

  public String place() {
    return topic + "/" + partition + "/" + offset;
  }
}
