package org.fsmlight.team.identity.logins.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.identity.logins.EndedLogin;
import org.fsmlight.team.identity.logins.EndedLogins;
import org.fsmlight.team.sweeping.Expiring;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** One document for each ended login, with its pending event, kept for a month. */
@Component
class MongoEndedLogins implements EndedLogins, Expiring {

  private static final String COLLECTION = "endedLogins";
  private static final String ENDED_AT = "endedAt";
  private static final Duration KEPT = Duration.ofDays(30);

  private final AggregateCollection<EndedLoginDocument> documents;
  private final EventMapper<EndedLogin> eventMapper;

  MongoEndedLogins(
      AggregateCollections collections,
      MongoOperations mongo,
      EventMapper<EndedLogin> eventMapper) {
    this.documents = collections.of(EndedLoginDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    mongo.indexOps(COLLECTION).createIndex(new Index(ENDED_AT, Direction.ASC));
  }

  record EndedLoginDocument(
      @Id String id, long version, String accountId, @Nullable String companyId, Instant endedAt) {

    static EndedLoginDocument of(EndedLogin ended) {
      return new EndedLoginDocument(
          ended.id(),
          1,
          ended.account().value(),
          ended.company() == null ? null : ended.company().value(),
          ended.at());
    }
  }

  @Override
  public void add(EndedLogin ended) {
    documents.insert(EndedLoginDocument.of(ended), eventMapper.map(ended));
  }

  @Override
  public void deleteExpired(Instant now) {
    documents
        .find(query(where(ENDED_AT).lt(now.minus(KEPT))))
        .forEach(ended -> documents.drop(ended.id()));
  }
}
