package org.fsmlight.notification.planning.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.fsmlight.notification.planning.Circular;
import org.fsmlight.notification.planning.Circulars;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
final class MongoCirculars implements Circulars {

  private static final String COLLECTION = "circulars";

  private final MongoTemplate mongo;

  MongoCirculars(MongoTemplate mongo) {
    this.mongo = mongo;
    mongo
        .indexOps(COLLECTION)
        .createIndex(
            new Index("companyId", Sort.Direction.ASC).on("happenedAt", Sort.Direction.ASC));
  }

  @Override
  public void add(Circular circular) {
    try {
      mongo.insert(CircularDocument.of(circular), COLLECTION);
    } catch (DuplicateKeyException deliveredAgain) {
      return;
    }
  }

  @Override
  public void removeAbout(String bookingId) {
    mongo.remove(query(where("booking.id").is(bookingId)), CircularDocument.class, COLLECTION);
  }

  @Override
  public List<Circular> ofCompanySince(String companyId, Instant since) {
    return mongo
        .find(
            query(where("companyId").is(companyId).and("happenedAt").gt(since)),
            CircularDocument.class,
            COLLECTION)
        .stream()
        .map(CircularDocument::state)
        .toList();
  }
}
