package org.fsmlight.team.identity.signups.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.signups.SignUp;
import org.fsmlight.team.identity.signups.SignUpChange;
import org.fsmlight.team.identity.signups.SignUps;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** One document for each sign-up, with its pending event, until it is finished. */
@Component
class MongoSignUps implements SignUps {

  private static final String COLLECTION = "signUps";
  private static final String DUE_AT = "overAt";

  private final AggregateCollection<SignUpDocument> documents;
  private final EventMapper<SignUpChange> eventMapper;

  MongoSignUps(
      AggregateCollections collections,
      MongoOperations mongo,
      EventMapper<SignUpChange> eventMapper) {
    this.documents = collections.of(SignUpDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    mongo.indexOps(COLLECTION).createIndex(new Index(DUE_AT, Direction.ASC));
  }

  @Override
  public Optional<SignUp> find(AccountId id) {
    return documents.find(id.value()).map(SignUpDocument::signUp);
  }

  @Override
  public void add(SignUpChange requested) {
    documents.insert(SignUpDocument.of(requested.signUp()), eventMapper.map(requested));
  }

  @Override
  public boolean save(SignUp redeemed) {
    return documents.update(SignUpDocument.of(redeemed), redeemed.version() - 1, List.of());
  }

  @Override
  public void delete(SignUp signUp) {
    documents.drop(signUp.id().value());
  }

  @Override
  public List<SignUp> dueBefore(Instant time) {
    return documents.find(query(where(DUE_AT).lt(time))).stream()
        .map(SignUpDocument::signUp)
        .toList();
  }
}
