package org.fsmlight.common.toy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.fsmlight.testsupport.RealParts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The toy service on a real broker and the MongoDB protocol, as seen from outside. */
public final class ToySystem implements AutoCloseable {

  private static final class Started {
    private static final ToySystem ON_REAL_PARTS =
        new ToySystem(RealParts.get().kafka(), "toys", Map.of());
  }

  private final String brokerAddress;
  private final String database;
  private final Issuer issuer = new Issuer();
  private final ConfigurableApplicationContext service;
  private final KafkaProducer<String, byte[]> producer;

  private ToySystem(String brokerAddress, String database, Map<String, Object> settings) {
    this.brokerAddress = brokerAddress;
    this.database = database;
    this.service = start(settings);
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokerAddress),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** The system that tests share. */
  public static ToySystem running() {
    return Started.ON_REAL_PARTS;
  }

  /** A system of a test's own. */
  public static ToySystem on(String brokerAddress, String database, Map<String, Object> settings) {
    return new ToySystem(brokerAddress, database, settings);
  }

  /** Starts another instance of the service. */
  public ConfigurableApplicationContext start(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("spring.config.name", "toy-service");
    all.put("server.port", 0);
    all.put("spring.kafka.bootstrap-servers", brokerAddress);
    all.put("spring.mongodb.uri", RealParts.get().mongoUri(database));
    all.put("fsm.issuer", Issuer.NAME);
    all.put("fsm.jwk-set-uri", issuer.jwkSetUri());
    all.put("fsm.seal-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    all.put("fsm.outbox.grace", "1s");
    all.put("fsm.retry.longest", "500ms");
    all.put(
        "fsm.erasure.again", "1d"); // no tombstone is published while other tests count messages
    all.put("spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms", 100);
    all.putAll(settings);
    var arguments =
        all.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toArray(String[]::new);
    return new SpringApplicationBuilder(ToyServiceApplication.class).run(arguments);
  }

  public <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  public int port() {
    return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public Issuer issuer() {
    return issuer;
  }

  public Document stored(String id) {
    return bean(MongoTemplate.class)
        .getCollection(Toys.COLLECTION)
        .find(new Document("_id", id))
        .first();
  }

  /** Sends a message that need not be an event. */
  public void send(ProducerRecord<String, byte[]> message) {
    producer.send(message);
    producer.flush();
  }

  /** All messages that are on a topic now. */
  public List<ConsumerRecord<String, byte[]>> messagesOn(String topic) {
    return KafkaMessages.on(brokerAddress, topic);
  }

  @Override
  public void close() {
    service.close();
    producer.close();
  }
}
