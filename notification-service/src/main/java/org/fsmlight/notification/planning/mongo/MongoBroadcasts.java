package org.fsmlight.notification.planning.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.fsmlight.notification.planning.Broadcast;
import org.fsmlight.notification.planning.Broadcasts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
final class MongoBroadcasts implements Broadcasts {

  private static final String COLLECTION = "circulars"; // the name of an earlier version

  private final MongoTemplate mongo;

  MongoBroadcasts(MongoTemplate mongo) {
    this.mongo = mongo;
    mongo
        .indexOps(COLLECTION)
        .createIndex(
            new Index("companyId", Sort.Direction.ASC).on("happenedAt", Sort.Direction.ASC));
  }

  @Override
  public void add(Broadcast broadcast) {
    try {
      mongo.insert(BroadcastDocument.of(broadcast), COLLECTION);
    } catch (DuplicateKeyException deliveredAgain) {
      return;
    }
  }

  @Override
  public void removeAbout(String bookingId) {
    mongo.remove(query(where("booking.id").is(bookingId)), BroadcastDocument.class, COLLECTION);
  }

  @Override
  public List<Broadcast> ofCompanySince(String companyId, Instant since) {
    return mongo
        .find(
            query(where("companyId").is(companyId).and("happenedAt").gt(since)),
            BroadcastDocument.class,
            COLLECTION)
        .stream()
        .map(BroadcastDocument::state)
        .toList();
  }
}
