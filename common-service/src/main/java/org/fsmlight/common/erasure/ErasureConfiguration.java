package org.fsmlight.common.erasure;

import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.erasure.mongo.MongoErasedIds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Configures erasure. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

  @Bean
  ErasedIds erasedIds(MongoTemplate mongo) {
    return new MongoErasedIds(mongo);
  }

  @Bean
  ErasureProcess erasureProcess(
      ErasedIds ids,
      ObjectProvider<Erasable> parts,
      Tombstones tombstones,
      @Value("${fsm.erasure.again:2m}") Duration again,
      @Value("${fsm.topics.max-compaction-lag:8d}") Duration compaction) {
    return new ErasureProcess(
        ids, () -> parts.orderedStream().toList(), tombstones, again, compaction.plus(again));
  }

  @Bean
  ErasureSchedule erasureSchedule(ErasureProcess process, Clock clock) {
    return new ErasureSchedule(process, clock);
  }

  @Bean
  StuckErasures stuckErasures(ErasedIds ids) {
    return new StuckErasures(ids);
  }
}
