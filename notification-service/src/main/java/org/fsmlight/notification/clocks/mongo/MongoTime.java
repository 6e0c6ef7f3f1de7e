package org.fsmlight.notification.clocks.mongo;

import java.time.Instant;
import org.bson.Document;
import org.fsmlight.notification.clocks.DatabaseTime;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The field {@code localTime} of the command {@code hello}, which the primary answers. */
@Component
final class MongoTime implements DatabaseTime {

  private final MongoTemplate mongo;

  MongoTime(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Instant ask() {
    return mongo.executeCommand(new Document("hello", 1)).getDate("localTime").toInstant();
  }
}
