package org.fsmlight.common;

import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.fsmlight.common.clocks.ClockConfiguration;
import org.fsmlight.common.logs.LogConfiguration;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.messaging.MessagingConfiguration;
import org.fsmlight.common.outbox.MeteredEventSender;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.outbox.Relay;
import org.fsmlight.common.outbox.kafka.KafkaEventSender;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.common.problem.ProblemConfiguration;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.common.security.SecurityConfiguration;
import org.fsmlight.common.startup.StartupDependency;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.common.tracing.TracingConfiguration;
import org.fsmlight.common.web.WebConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Configures what every service needs. Active where {@code fsm-common.yaml} is imported. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
    },
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
    })
@ConditionalOnProperty("fsm.service")
@EnableScheduling
@Import({
  ClockConfiguration.class,
  LogConfiguration.class,
  MessagingConfiguration.class,
  OperationsConfiguration.class,
  ProblemConfiguration.class,
  SecurityConfiguration.class,
  TracingConfiguration.class,
  WebConfiguration.class
})
class CommonServiceAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Sealer sealer(@Value("${fsm.seal-key:}") String key) {
    return new Sealer(key);
  }

  @Bean(destroyMethod = "shutdown")
  ExecutorService relayExecutor() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("relay-", 0).factory());
  }

  @Bean
  Relay relay(
      KafkaTemplate<String, byte[]> kafka,
      ExecutorService relayExecutor,
      MeterRegistry meters,
      Clock clock,
      @Value("${fsm.service}") String service,
      @Value("${fsm.outbox.forget-after:100ms}") Duration forgetAfter,
      @Value("${fsm.outbox.most-in-flight:5000}") int mostInFlight,
      @Value("${fsm.outbox.repeat-after:15m}") Duration repeatAfter) {
    var sender = new MeteredEventSender(new KafkaEventSender(kafka, service), meters);
    var soon =
        CompletableFuture.delayedExecutor(
            forgetAfter.toMillis(), TimeUnit.MILLISECONDS, relayExecutor);
    return new Relay(
        sender, relayExecutor, soon, mostInFlight, () -> clock.instant().plus(repeatAfter));
  }

  @Bean
  OutboxSweeper outboxSweeper(
      Relay relay,
      @Value("${fsm.outbox.grace:15s}") Duration grace,
      @Value("${fsm.outbox.sweep-every:60s}") Duration interval) {
    return new OutboxSweeper(relay, grace, interval);
  }

  @Bean
  OutboxSchedule outboxSchedule(OutboxSweeper sweeper, Clock clock) {
    return new OutboxSchedule(sweeper, clock);
  }

  @Bean
  PendingEvents pendingEvents(EventJson json, Traces traces) {
    return new PendingEvents(json, traces::current);
  }

  /** An acknowledged write survives a crash of the store. An unavailable store fails fast. */
  @Bean
  MongoClientSettingsBuilderCustomizer durableWrites() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(c -> c.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .applyToSocketSettings(s -> s.connectTimeout(5, TimeUnit.SECONDS));
  }

  @Bean
  StartupDependency startupDependency(@Value("${fsm.patience:5m}") Duration patience) {
    return new StartupDependency(patience);
  }

  @Bean
  AggregateCollections aggregateCollections(
      MongoTemplate mongo,
      MappingMongoConverter converter,
      Relay relay,
      OutboxSweeper sweeper,
      StartupDependency startupDependency) {
    startupDependency.await("MongoDB", () -> mongo.executeCommand(new Document("ping", 1)));
    converter.setTypeMapper(new DefaultMongoTypeMapper(null)); // documents name no Java classes
    return new AggregateCollections(mongo, relay, sweeper);
  }
}
