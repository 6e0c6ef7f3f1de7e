package org.fsmlight.common.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.fsmlight.common.arrival.Arrival;
import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.deadletters.Listeners;
import org.fsmlight.common.deadletters.Orders;
import org.fsmlight.common.erasure.Erased;
import org.fsmlight.common.erasure.Tombstones;
import org.fsmlight.common.tracing.Traces;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.serializer.DeserializationException;

/** How this service reads topics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TopicSettings.class, RetrySettings.class})
public class MessagingConfiguration {

  private static final Duration PROGRESS_NOTED_EVERY = Duration.ofMillis(200);

  @Bean
  EventJson eventJson() {
    return new EventJson();
  }

  @Bean(initMethod = "makeAll")
  EventTopics eventTopics(KafkaProperties kafka, TopicSettings settings, Arrival arrival) {
    return new EventTopics(kafka.buildAdminProperties(), settings, arrival);
  }

  @Bean
  Tombstones kafkaTombstones(EventTopics topics, KafkaTemplate<String, byte[]> kafka) {
    return new KafkaTombstones(topics, kafka);
  }

  @Bean
  TopicUpkeep topicUpkeep(EventTopics topics) {
    return new TopicUpkeep(topics);
  }

  /** Before any of them is called: that begins only when all beans are made. */
  @Bean
  SmartInitializingSingleton tracedListeners(
      ObjectProvider<EventListener> listeners, Traces traces) {
    return () -> listeners.forEach(listener -> listener.traceWith(traces));
  }

  @Bean
  StuckListeners stuckListeners(RetrySettings retry, Clock clock) {
    return new StuckListeners(retry.quietAfter(), clock);
  }

  @Bean
  OverdueGroups overdueGroups(BindingServiceProperties bindings, KafkaProperties kafka) {
    return new OverdueGroups(bindings, kafka.buildAdminProperties());
  }

  @Bean
  Listeners listenersByGroup(BindingServiceProperties bindings, BeanFactory beans) {
    return new ListenersByGroup(bindings, beans);
  }

  /**
   * Now and then, also when nothing more comes: after each message it would be one more request to
   * the broker for each. What was not noted in a crash is read again, which every listener bears.
   */
  private static void notesProgress(ContainerProperties container) {
    container.setAckMode(ContainerProperties.AckMode.TIME);
    container.setAckTime(PROGRESS_NOTED_EVERY.toMillis());
    container.setPollTimeout(PROGRESS_NOTED_EVERY.toMillis());
  }

  /** Retries belong to the container; what cannot be read is put aside at once. */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retriesWithoutEnd(
      EventTopics topics,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetters letters,
      Orders orders,
      Erased erased,
      EventJson json,
      StuckListeners stuck,
      RetrySettings retry,
      Clock clock) {
    var putAside = new PutAside(topics, kafka, letters, orders, erased, json, clock);
    return (container, destination, group) -> {
      var handler = new DefaultErrorHandler(putAside, retry.withoutEnd());
      handler.setClassifications(Map.of(DeserializationException.class, false), true);
      handler.setBackOffFunction(
          (message, fault) ->
              new UntilPutAside(
                  retry.withoutEnd(), orders, PutAside.origin(message, group).deadLetterId()));
      handler.setRetryListeners(new FailedAttempts(group, stuck, clock));
      container.setCommonErrorHandler(handler);
      notesProgress(container.getContainerProperties());
    };
  }
}
