package org.fsmlight.common.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of topics. Of existing topics only the cleanup (compaction, retention) is updated.
 *
 * @param partitions partitions of each topic; never changed later, because that would break the
 *     order of a key's messages
 * @param replicas how many brokers store each message; 3 in a cluster
 * @param minInSync how many of them must have stored a message before it counts as published; 0 for
 *     one less than the replicas, so that one broker may be down
 * @param minCompactionLag how old a message is at least before compaction may remove it
 * @param maxCompactionLag after which time compaction becomes due
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
          "fsm.topics.min-in-sync is %d and fsm.topics.replicas %d: both must be 1 or more, and no more replicas in sync than there are"
              .formatted(minInSync, replicas));
    }
  }
}
