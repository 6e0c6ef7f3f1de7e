package org.fsmlight.embedded;

import java.nio.file.Path;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A process to be killed: sends without end and says what was acknowledged. */
final class BrokerWriterProcess {

  private BrokerWriterProcess() {}

  public static void main(String[] arguments) {
    EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
    KafkaProducer<String, String> producer = EmbeddedBrokerIT.producer(broker);
    while (true) {
      String key = UUID.randomUUID().toString();
      producer.send(
          new ProducerRecord<>(EmbeddedBrokerIT.TOPIC, key, "x".repeat(200)),
          (sent, fault) -> {
            if (fault == null) {
              System.out.println("ack " + key + " " + sent.offset());
            }
          });
    }
  }
}
