package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFaultIT {

  @TempDir Path folder;

  /** A limit on the size of files stands for a full disk: writing fails, reading does not. */
  @Test
  void refusesWhatFindsNoRoomAndKeepsTheRest() throws Exception {
    List<String[]> told =
        KilledProcess.acknowledgedUnderFileLimit(4, FullDiskProcess.class, folder.toString());

    Set<String> acknowledged = new HashSet<>();
    boolean refused = false;
    boolean tookSmallOnesAfterwards = false;
    for (String[] ack : told) {
      switch (ack[2]) {
        case "kept" -> acknowledged.add(ack[1]);
        case "refused" -> refused = true;
        default -> tookSmallOnesAfterwards = true;
      }
    }
    assertThat(refused).isTrue();
    assertThat(tookSmallOnesAfterwards).isTrue();
    try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
        MongoClient client = MongoClients.create(store.uri("trial"))) {
      Set<String> kept = new HashSet<>();
      for (Document document : client.getDatabase("trial").getCollection("writes").find()) {
        kept.add(document.getString("_id"));
      }
      assertThat(kept).containsAll(acknowledged);
    }
  }

  /** Writes until a write is refused, and on, until room was made. */
  static final class FullDiskProcess {

    private FullDiskProcess() {}

    public static void main(String[] arguments) {
      EmbeddedStore store = EmbeddedStore.start(Path.of(arguments[0]), 0);
      MongoClient client = MongoClients.create(store.uri("trial"));
      MongoCollection<Document> writes = client.getDatabase("trial").getCollection("writes");
      MongoCollection<Document> ballast = client.getDatabase("trial").getCollection("ballast");
      String padding = "x".repeat(50_000);
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
          // The room comes free with one of the next commits.
        }
      }
      System.exit(0);
    }
  }
}
