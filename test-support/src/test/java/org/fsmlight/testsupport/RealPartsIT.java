package org.fsmlight.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = RealPartsIT.Service.class)
class RealPartsIT {

  @SpringBootConfiguration
  @ImportAutoConfiguration(MongoAutoConfiguration.class)
  static class Service {}

  @DynamicPropertySource
  static void realParts(DynamicPropertyRegistry registry) {
    RealParts.register(registry);
  }

  @Autowired private MongoClient mongo;

  @Value("${spring.mongodb.database}")
  private String database;

  @Value("${spring.kafka.bootstrap-servers}")
  private String brokers;

  @Value("${fsm.smtp.port}")
  private int smtpPort;

  @Value("${fsm.fcm.endpoint}")
  private String fcm;

  @Test
  void connectAServiceToItsDatabase() {
    mongo.getDatabase(database).getCollection("calls").insertOne(new Document("_id", "call-1"));
    assertThat(mongo.getDatabase(database).getCollection("calls").countDocuments()).isOne();
  }

  @Test
  void connectAServiceToTheBroker() throws Exception {
    var topic = UUID.randomUUID().toString();
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
      assertThat(admin.listTopics().names().get()).contains(topic);
    }
  }

  @Test
  void runMailAndPushInThisProcess() {
    assertThat(smtpPort).isEqualTo(RealParts.get().mails().port());
    assertThat(fcm).isEqualTo(RealParts.get().fcm().endpoint());
  }

  @Test
  void reportWhichPartsRan() throws Exception {
    assertThat(RealParts.get().flavour()).isIn("embedded", "testcontainers");
    assertThat(Files.readAllLines(Path.of("target", "parts.txt")))
        .containsOnlyOnce(RealParts.get().flavour());
  }
}
