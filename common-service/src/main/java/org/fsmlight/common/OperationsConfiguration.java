package org.fsmlight.common;

import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.deadletters.EraseDeadLetters;
import org.fsmlight.common.deadletters.EventListeners;
import org.fsmlight.common.deadletters.SettleDeadLetter;
import org.fsmlight.common.deadletters.SkipRequests;
import org.fsmlight.common.deadletters.mongo.MongoDeadLetters;
import org.fsmlight.common.deadletters.mongo.MongoSkipRequests;
import org.fsmlight.common.deadletters.web.DeadLetterConfiguration;
import org.fsmlight.common.erasure.ErasureConfiguration;
import org.fsmlight.common.metrics.OperationsMeters;
import org.fsmlight.common.metrics.OverdueAlarm;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.Relay;
import org.fsmlight.common.outbox.StuckOutboxes;
import org.fsmlight.common.shutdown.OnStop;
import org.fsmlight.common.stuck.StuckWork;
import org.fsmlight.common.stuck.web.StuckConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Configures what operators can see and do: dead letters, erasure, stuck work, metrics and alarms.
 */
@Configuration(proxyBeanMethods = false)
@Import({DeadLetterConfiguration.class, ErasureConfiguration.class, StuckConfiguration.class})
class OperationsConfiguration {

  @Bean
  DeadLetters deadLetters(MongoTemplate mongo) {
    return new MongoDeadLetters(mongo);
  }

  @Bean
  SkipRequests skipRequests(MongoTemplate mongo) {
    return new MongoSkipRequests(mongo);
  }

  @Bean
  SettleDeadLetter settleDeadLetter(DeadLetters letters, EventListeners listeners) {
    return new SettleDeadLetter(letters, listeners);
  }

  @Bean
  EraseDeadLetters eraseDeadLetters(DeadLetters letters, SkipRequests skipRequests) {
    return new EraseDeadLetters(letters, skipRequests);
  }

  @Bean
  StuckOutboxes stuckOutboxes(OutboxSweeper sweeper, Relay relay) {
    return new StuckOutboxes(sweeper, relay);
  }

  /**
   * Runs after the last request was answered and the last message was handled, and before producer
   * and store are closed.
   */
  @Bean
  OnStop relayDrain(Relay relay, @Value("${fsm.outbox.drain:10s}") Duration patience) {
    return new OnStop(OnStop.Phase.LAST, () -> relay.drain(patience));
  }

  @Bean
  OperationsMeters operationsMeters(
      Relay relay,
      OutboxSweeper outboxes,
      DeadLetters letters,
      Clock clock,
      @Value("${fsm.metrics.fresh:15s}") Duration fresh) {
    return new OperationsMeters(relay, outboxes, letters, clock, fresh);
  }

  @Bean
  OverdueAlarm overdueAlarm(
      @Qualifier("laggingConsumerGroups") StuckWork groups,
      @Value("${fsm.overdue.limit:1d}") Duration limit,
      Clock clock) {
    return new OverdueAlarm(groups, limit, clock);
  }
}
