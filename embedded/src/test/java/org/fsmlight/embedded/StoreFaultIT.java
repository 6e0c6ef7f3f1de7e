package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFaultIT {

  @TempDir Path folder;

  /** A limit on file sizes simulates a full disk: writing fails, reading does not. */
  @Test
  void refusesWritesOnAFullDiskAndKeepsTheAcknowledgedOnes() throws Exception {
    var printed =
        KilledProcess.acknowledgedUnderFileLimit(4, FullDiskProcess.class, folder.toString());

    Set<String> acknowledged = new HashSet<>();
    var refused = false;
    var acceptedWritesAgain = false;
    for (var ack : printed) {
      switch (ack[2]) {
        case "kept" -> acknowledged.add(ack[1]);
        case "refused" -> refused = true;
        default -> acceptedWritesAgain = true;
      }
    }
    assertThat(refused).isTrue();
    assertThat(acceptedWritesAgain).isTrue();
    try (var store = EmbeddedStore.start(folder, 0);
        var client = MongoClients.create(store.uri("trial"))) {
      Set<String> kept = new HashSet<>();
      for (var document : client.getDatabase("trial").getCollection("writes").find()) {
        kept.add(document.getString("_id"));
      }
      assertThat(kept).containsAll(acknowledged);
    }
  }

  /** Writes until a write is refused, then deletes until writes are accepted again. */
  static final class FullDiskProcess {

    private FullDiskProcess() {}

    public static void main(String[] arguments) {
      var store = EmbeddedStore.start(Path.of(arguments[0]), 0);
      var client = MongoClients.create(store.uri("trial"));
      var writes = client.getDatabase("trial").getCollection("writes");
      var ballast = client.getDatabase("trial").getCollection("ballast");
      var padding = "x".repeat(50_000);
      int number = 0;
      try {
        for (; number < 1_000; number++) {
          writes.insertOne(new Document("_id", "write-" + number));
          System.out.println("ack write-" + number + " kept");
          ballast.insertOne(new Document("_id", "ballast-" + number).append("text", padding));
        }
      } catch (MongoException full) {
        System.out.println("ack write-" + number + " refused");
      }
      for (int attempt = 0; attempt < 50; attempt++) {
        try {
          if (ballast.deleteMany(new Document()).wasAcknowledged()) {
            writes.insertOne(new Document("_id", "after"));
            System.out.println("ack after went-on");
            break;
          }
        } catch (MongoException stillFull) {
          // One of the next commits frees space.
        }
      }
      System.exit(0);
    }
  }
}
