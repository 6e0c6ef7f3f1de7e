package org.fsmlight.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;

/** A process to be killed. It writes without end and prints the acknowledged writes. */
final class StoreWriterProcess {

  private static final int WRITERS = 8;

  private StoreWriterProcess() {}

  public static void main(String[] arguments) {
    var store = StoreVariant.valueOf(arguments[0]).start(Path.of(arguments[1]));
    var client = store.client();
    var writes = client.getDatabase("trial").getCollection("writes");
    for (int writer = 0; writer < WRITERS; writer++) {
      Thread.ofPlatform().start(() -> writeForever(writes));
    }
  }

  private static void writeForever(MongoCollection<Document> writes) {
    var counter = UUID.randomUUID().toString();
    writes.insertOne(new Document("_id", counter).append("count", 0));
    while (true) {
      var id = UUID.randomUUID().toString();
      writes.insertOne(new Document("_id", id).append("count", 1));
      acknowledged(id, 1);
      var counted =
          writes.findOneAndUpdate(
              Filters.eq(counter),
              Updates.inc("count", 1),
              new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
      acknowledged(counter, counted.getInteger("count"));
    }
  }

  private static void acknowledged(String id, int count) {
    System.out.println("ack " + id + " " + count);
  }
}
