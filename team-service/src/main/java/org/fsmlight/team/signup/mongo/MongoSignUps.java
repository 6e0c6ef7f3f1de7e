package org.fsmlight.team.signup.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.signup.SignUp;
import org.fsmlight.team.signup.SignUpAsked;
import org.fsmlight.team.signup.SignUps;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** One document each, with what is still to be told, until it is over. */
@Component
class MongoSignUps implements SignUps {

  private static final String COLLECTION = "signUps";

  private final AggregateCollection<SignUpDocument> documents;
  private final EventMapper<SignUpAsked> eventMapper;

  MongoSignUps(
      AggregateCollections collections,
      MongoOperations mongo,
      EventMapper<SignUpAsked> eventMapper) {
    this.documents = collections.of(SignUpDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    mongo.indexOps(COLLECTION).createIndex(new Index("overAt", Direction.ASC));
  }

  @Override
  public Optional<SignUp> find(AccountId id) {
    return documents.find(id.value()).map(SignUpDocument::signUp);
  }

  @Override
  public void add(SignUpAsked asked) {
    documents.insert(SignUpDocument.of(asked.signUp()), eventMapper.of(asked));
  }

  @Override
  public boolean save(SignUp redeemed) {
    return documents.update(SignUpDocument.of(redeemed), redeemed.version() - 1, List.of());
  }

  @Override
  public void forget(SignUp signUp) {
    documents.drop(signUp.id().value());
  }

  @Override
  public List<SignUp> overBefore(Instant time) {
    return documents.find(query(where("overAt").lt(time))).stream()
        .map(SignUpDocument::signUp)
        .toList();
  }
}
