package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.fsmlight.common.outbox.kafka.KafkaEventSender;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.common.toy.KafkaMessages;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.fsmlight.embedded.EmbeddedBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** A real broker that compacts a topic keeps the newest version of each aggregate. */
class CompactionIT {

  private static final String TOPIC = "ClientErased";
  private static final Duration TIMEOUT = Duration.ofSeconds(90);
  private static final Duration REPEAT_AFTER = Duration.ofMinutes(15);
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final MongoTemplate mongo = ToySystem.running().bean(MongoTemplate.class);
  private final String id = UUID.randomUUID().toString();
  private EmbeddedBroker broker;
  private final List<DefaultKafkaProducerFactory<String, byte[]>> producers = new ArrayList<>();

  @BeforeEach
  void startABrokerThatCompactsSoon(@TempDir Path folder) throws Exception {
    broker = EmbeddedBroker.start(folder, 0);
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      var often = new ConfigEntry("log.cleaner.backoff.ms", "200");
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.BROKER, "1"),
                  List.of(new AlterConfigOp(often, AlterConfigOp.OpType.SET))))
          .all()
          .get();
      var compacting =
          Map.of(
              "cleanup.policy", "compact",
              "min.compaction.lag.ms", "0",
              "max.compaction.lag.ms", "1000",
              "min.cleanable.dirty.ratio", "0.01",
              "segment.ms", "500");
      admin
          .createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1).configs(compacting)))
          .all()
          .get();
    }
  }

  @AfterEach
  void stopTheBroker() {
    producers.forEach(DefaultKafkaProducerFactory::destroy);
    broker.close();
  }

  @Test
  void keepsTheNewestVersionAfterAnOlderOneWasRefusedAndPublishedLater() {
    var instance = new Instance();
    instance.refusesNext = true;
    var toys = instance.toys();
    var hare = Toy.named(id, "Hare");
    toys.insert(hare, List.of(event(1)));
    await().atMost(TIMEOUT).until(() -> !instance.refusesNext);

    toys.update(hare.renamed("Fox"), 1, List.of(event(2)));
    await().atMost(TIMEOUT).until(() -> versions().contains(2L));
    instance.sweeper.tick(NOW.plusSeconds(60));

    await().atMost(TIMEOUT).until(() -> pending().isEmpty());
    assertThat(versions()).contains(1L);
    assertThat(versionsAfterCompaction()).containsExactly(2L);
  }

  @Test
  void keepsTheNewestVersionAfterAnOlderOneOfAnotherInstanceWasLate() {
    var slow = new Instance();
    slow.holds = true;
    var quick = new Instance();
    var hare = Toy.named(id, "Hare");
    slow.toys().insert(hare, List.of(event(1)));
    await().atMost(TIMEOUT).until(() -> !slow.held.isEmpty());

    quick.toys().update(hare.renamed("Fox"), 1, List.of(event(2)));
    await().atMost(TIMEOUT).until(() -> versions().contains(2L));
    slow.held.remove().run();
    await().atMost(TIMEOUT).until(() -> versions().getLast() == 1L);
    await().atMost(TIMEOUT).until(() -> pending().isEmpty());
    quick.sweeper.tick(NOW.plus(REPEAT_AFTER).plusSeconds(60));

    assertThat(versionsAfterCompaction()).containsExactly(2L);
  }

  /** An instance of a service whose producer refuses a message or holds it for a while. */
  private final class Instance {

    private final KafkaEventSender sender = new KafkaEventSender(kafka(), "toy-service");
    private final ConcurrentLinkedDeque<Runnable> held = new ConcurrentLinkedDeque<>();
    private final Relay relay =
        new Relay(
            this::send,
            CompletableFuture::runAsync,
            CompletableFuture::runAsync,
            100,
            () -> NOW.plus(REPEAT_AFTER));
    private final OutboxSweeper sweeper =
        new OutboxSweeper(relay, Duration.ofSeconds(15), Duration.ofSeconds(60));
    private volatile boolean refusesNext;
    private volatile boolean holds;

    AggregateCollection<Toy> toys() {
      return new AggregateCollections(mongo, relay, sweeper).of(Toy.class, "compacted-toys");
    }

    private CompletableFuture<?> send(PendingEvent event) {
      if (refusesNext) {
        refusesNext = false;
        throw new IllegalStateException("the producer's buffer is full");
      }
      if (!holds) {
        return sender.send(event);
      }
      var acknowledgement = new CompletableFuture<Object>();
      held.add(() -> sender.send(event).thenAccept(acknowledgement::complete));
      return acknowledgement;
    }
  }

  /** A template with a producer of its own. */
  private KafkaTemplate<String, byte[]> kafka() {
    var producer =
        new DefaultKafkaProducerFactory<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
    producers.add(producer);
    return new KafkaTemplate<>(producer);
  }

  /** The versions that the topic has of the aggregate, in the order of the log. */
  private List<Long> versions() {
    return KafkaMessages.on(broker.bootstrapServers(), TOPIC).stream()
        .filter(message -> id.equals(message.key()))
        .map(message -> message.headers().lastHeader("ce_aggregateversion").value())
        .map(version -> Long.valueOf(new String(version)))
        .toList();
  }

  /** The active segment is never compacted: messages of other keys end it. */
  private List<Long> versionsAfterCompaction() {
    var others = kafka();
    await()
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(700))
        .until(
            () -> {
              others.send(TOPIC, UUID.randomUUID().toString(), new byte[0]);
              return versions().size() == 1;
            });
    return versions();
  }

  private List<?> pending() {
    var found = mongo.getCollection("compacted-toys").find(new Document("_id", id)).first();
    return found == null ? List.of() : found.getList("outbox", Object.class);
  }

  private PendingEvent event(long version) {
    return new PendingEvent(
        UUID.randomUUID().toString(),
        TOPIC,
        id,
        "erasure/" + id,
        version,
        NOW,
        null,
        null,
        "{}",
        null);
  }
}
