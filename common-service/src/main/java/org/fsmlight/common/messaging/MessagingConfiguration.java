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

/** Configures topics, listeners and their retries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TopicSettings.class, RetrySettings.class})
public class MessagingConfiguration {

  private static final Duration COMMIT_INTERVAL = Duration.ofMillis(200);

  @Bean
  EventJson eventJson() {
    return new EventJson();
  }

  @Bean(initMethod = "createAll")
  EventTopics eventTopics(
      KafkaProperties kafka, TopicSettings settings, StartupDependency startupDependency) {
    return new EventTopics(kafka.buildAdminProperties(), settings, startupDependency);
  }

  @Bean
  Tombstones kafkaTombstones(EventTopics topics, KafkaTemplate<String, byte[]> kafka) {
    return new KafkaTombstones(topics, kafka);
  }

  @Bean
  TopicConfigUpdater topicConfigUpdater(EventTopics topics) {
    return new TopicConfigUpdater(topics);
  }

  /**
   * Sets the destinations of each binding to the topics its bean reads. Runs after all beans are
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

  /** Runs after all beans are created, and so before any listener is called. */
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
  LaggingConsumerGroups laggingConsumerGroups(
      BindingServiceProperties bindings, KafkaProperties kafka) {
    return new LaggingConsumerGroups(bindings, kafka.buildAdminProperties());
  }

  @Bean
  EventListeners listenersByGroup(BindingServiceProperties bindings, BeanFactory beans) {
    return new ListenersByGroup(bindings, beans);
  }

  /**
   * Commits offsets in intervals, also when no more messages arrive. A commit after each message
   * would be one more request to the broker each time. After a crash, messages since the last
   * commit are delivered again, which every listener accepts.
   */
  private static void commitInIntervals(ContainerProperties container) {
    container.setAckMode(ContainerProperties.AckMode.TIME);
    container.setAckTime(COMMIT_INTERVAL.toMillis());
    container.setPollTimeout(COMMIT_INTERVAL.toMillis());
  }

  /** The container retries without limit; an unreadable message is dead-lettered at once. */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> unlimitedRetries(
      EventTopics topics,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetters letters,
      SkipRequests skipRequests,
      Erased erased,
      EventJson json,
      StuckListeners stuck,
      RetrySettings retry,
      Clock clock) {
    var recoverer =
        new DeadLetterRecoverer(topics, kafka, letters, skipRequests, erased, json, clock);
    return (container, destination, group) -> {
      var handler = new DefaultErrorHandler(recoverer, retry.unlimited());
      handler.setClassifications(Map.of(DeserializationException.class, false), true);
      handler.setBackOffFunction(
          (message, fault) ->
              new SkippableBackOff(
                  retry.unlimited(),
                  skipRequests,
                  DeadLetterRecoverer.origin(message, group).deadLetterId()));
      handler.setRetryListeners(new FailedAttempts(group, stuck, clock));
      container.setCommonErrorHandler(handler);
      commitInIntervals(container.getContainerProperties());
    };
  }
}
