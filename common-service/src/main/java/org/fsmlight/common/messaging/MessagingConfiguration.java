package org.fsmlight.common.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.deadletters.EventListeners;
import org.fsmlight.common.deadletters.SkipRequests;
import org.fsmlight.common.erasure.Erased;
import org.fsmlight.common.erasure.Tombstones;
import org.fsmlight.common.startup.StartupDependency;
import org.fsmlight.common.tracing.Traces;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
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
  EventTopics eventTopics(
      KafkaProperties kafka, TopicSettings settings, StartupDependency arrival) {
    return new EventTopics(kafka.buildAdminProperties(), settings, arrival);
  }

  @Bean
  Tombstones kafkaTombstones(EventTopics topics, KafkaTemplate<String, byte[]> kafka) {
    return new KafkaTombstones(topics, kafka);
  }

  @Bean
  TopicConfigUpdater topicUpkeep(EventTopics topics) {
    return new TopicConfigUpdater(topics);
  }

  /**
   * Sets each binding's destinations to the topics its bean handles. Runs after all beans are
   * created and before any binding starts.
   */
  @Bean
  SmartInitializingSingleton bindingDestinations(
      ListableBeanFactory beans, BindingServiceProperties bindings) {
    return () ->
        beans
            .getBeansOfType(TopicReader.class)
            .forEach(
                (name, reader) ->
                    bindings
                        .getBindingProperties(name + "-in-0")
                        .setDestination(String.join(",", reader.topics())));
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
  LaggingConsumerGroups overdueGroups(BindingServiceProperties bindings, KafkaProperties kafka) {
    return new LaggingConsumerGroups(bindings, kafka.buildAdminProperties());
  }

  @Bean
  EventListeners listenersByGroup(BindingServiceProperties bindings, BeanFactory beans) {
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
      SkipRequests orders,
      Erased erased,
      EventJson json,
      StuckListeners stuck,
      RetrySettings retry,
      Clock clock) {
    var putAside = new DeadLetterRecoverer(topics, kafka, letters, orders, erased, json, clock);
    return (container, destination, group) -> {
      var handler = new DefaultErrorHandler(putAside, retry.withoutEnd());
      handler.setClassifications(Map.of(DeserializationException.class, false), true);
      handler.setBackOffFunction(
          (message, fault) ->
              new SkippableBackOff(
                  retry.withoutEnd(),
                  orders,
                  DeadLetterRecoverer.origin(message, group).deadLetterId()));
      handler.setRetryListeners(new FailedAttempts(group, stuck, clock));
      container.setCommonErrorHandler(handler);
      notesProgress(container.getContainerProperties());
    };
  }
}
