package org.fsmlight.common.clocks.mongo;

import java.time.Instant;
import org.bson.Document;
import org.fsmlight.common.clocks.DatabaseTime;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The field {@code localTime} of the command {@code hello}, which the primary answers. */
public final class MongoTime implements DatabaseTime {

  private final MongoTemplate mongo;

  public MongoTime(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Instant ask() {
    return mongo.executeCommand(new Document("hello", 1)).getDate("localTime").toInstant();
  }
}
