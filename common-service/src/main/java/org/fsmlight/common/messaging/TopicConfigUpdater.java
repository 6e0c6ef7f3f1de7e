package org.fsmlight.common.messaging;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Topics made with other settings get today's; some time after the start, which it would delay. */
final class TopicConfigUpdater {

  private static final Logger log = LoggerFactory.getLogger(TopicConfigUpdater.class);

  private final EventTopics topics;

  TopicConfigUpdater(EventTopics topics) {
    this.topics = topics;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
  void adjust() {
    try {
      topics.adjust().forEach(topic -> log.info("Topic {} got the settings of today", topic));
    } catch (IllegalStateException refused) {
      log.warn(
          "Topics keep the compaction they were made with; set it by hand, or erased clients stay"
              + " in them: {}",
          String.valueOf(refused.getCause()));
    }
  }
}
