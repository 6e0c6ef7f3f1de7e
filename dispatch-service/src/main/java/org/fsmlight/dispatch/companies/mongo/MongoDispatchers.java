package org.fsmlight.dispatch.companies.mongo;

import java.util.Optional;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.companies.Dispatchers;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Dispatchers' names in MongoDB, one document each. */
@Repository
class MongoDispatchers implements Dispatchers {

  private final ReplicaCollection replicas;

  MongoDispatchers(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, "dispatchers");
  }

  @Override
  public Optional<String> name(AccountId id) {
    return replicas.find(id.value(), DispatcherDocument.class).map(DispatcherDocument::name);
  }

  @Override
  public void saveIfNewer(AccountId id, long version, String name) {
    replicas.saveIfNewer(id.value(), version, new DispatcherDocument(id.value(), version, name));
  }

  private record DispatcherDocument(@Id String id, long version, String name) {}
}
