package org.fsmlight.common.messaging;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Updates topics that were created with another configuration. Runs some time after the start,
 * which it would delay.
 */
final class TopicConfigUpdater {

  private static final Logger log = LoggerFactory.getLogger(TopicConfigUpdater.class);

  private final EventTopics topics;

  TopicConfigUpdater(EventTopics topics) {
    this.topics = topics;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
  void update() {
    try {
      topics
          .updateConfigs()
          .forEach(topic -> log.info("Updated the configuration of topic {}", topic));
    } catch (IllegalStateException refused) {
      log.warn(
          "The configuration of topics could not be updated: {}. Update it by hand; without the"
              + " configured compaction, topics keep erased data.",
          String.valueOf(refused.getCause()));
    }
  }
}
