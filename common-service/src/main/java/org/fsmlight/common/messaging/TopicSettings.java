package org.fsmlight.common.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made. Of topics that exist, only how they are compacted is changed.
 *
 * @param partitions never changed once made, for the key's order would break
 * @param replicas how many brokers keep each message; 3 in a cluster
 * @param minInSync how many of them must have a message before it counts as told; 0 for one less
 *     than the replicas, so that one broker may be away
 */
@ConfigurationProperties("fsm.topics")
public record TopicSettings(
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicas,
    @DefaultValue("0") int minInSync,
    @DefaultValue("7d") Duration minCompactionLag,
    @DefaultValue("8d") Duration maxCompactionLag) {

  public TopicSettings {
    if (minInSync == 0) {
      minInSync = Math.max(1, replicas - 1);
    }
    if (replicas < 1 || minInSync < 1 || minInSync > replicas) {
      throw new IllegalArgumentException(
          "fsm.topics.min-in-sync is %d and fsm.topics.replicas %d: 1 at least, and no more in sync than there are"
              .formatted(minInSync, replicas));
    }
  }
}
