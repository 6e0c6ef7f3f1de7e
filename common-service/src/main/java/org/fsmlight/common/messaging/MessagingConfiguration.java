package org.fsmlight.common.messaging;

import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.util.backoff.ExponentialBackOff;

/** How this service reads topics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
public class MessagingConfiguration {

  @Bean
  EventJson eventJson() {
    return new EventJson();
  }

  @Bean(initMethod = "makeAll")
  EventTopics eventTopics(KafkaProperties kafka, TopicSettings settings) {
    return new EventTopics(kafka.buildAdminProperties(), settings);
  }

  /** Retries belong to the container; what cannot be read is put aside at once. */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retriesWithoutEnd(
      EventTopics topics,
      KafkaTemplate<String, byte[]> kafka,
      @Value("${fsm.retry.longest:5s}") Duration longest) {
    var backOff = new ExponentialBackOff(100, 2);
    backOff.setMaxInterval(longest.toMillis());
    var handler = new DefaultErrorHandler(new DeadLetters(topics, kafka), backOff);
    handler.setClassifications(Map.of(DeserializationException.class, false), true);
    handler.setRetryListeners(new FailedAttempts());
    return (container, destination, group) -> container.setCommonErrorHandler(handler);
  }
}
