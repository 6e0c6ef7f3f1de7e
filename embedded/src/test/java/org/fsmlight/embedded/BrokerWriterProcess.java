package org.fsmlight.embedded;

import java.nio.file.Path;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A process to be killed. It sends messages without end and prints the acknowledged ones. */
final class BrokerWriterProcess {

  private BrokerWriterProcess() {}

  public static void main(String[] arguments) {
    var broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
    var producer = EmbeddedBrokerIT.producer(broker);
    while (true) {
      var key = UUID.randomUUID().toString();
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
