package org.fsmlight.testsupport;

import java.util.stream.Stream;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** A MongoDB replica set and Kafka in containers, which Testcontainers removes at the end. */
record ContainerStoreAndBroker(MongoDBContainer store, KafkaContainer broker)
    implements StoreAndBroker {

  private static final String MONGODB = "mongo:8.0";
  private static final String KAFKA = "apache/kafka:4.1.1";

  static ContainerStoreAndBroker start() {
    var store = new MongoDBContainer(MONGODB).withReplicaSet();
    var broker =
        new KafkaContainer(KAFKA)
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    Startables.deepStart(Stream.of(store, broker)).join();
    return new ContainerStoreAndBroker(store, broker);
  }

  @Override
  public String mongoUri(String database) {
    return store.getReplicaSetUrl(database);
  }

  @Override
  public String kafka() {
    return broker.getBootstrapServers();
  }

  @Override
  public String flavour() {
    return "testcontainers";
  }
}
