package org.fsmlight.requests.calls.mongo;

import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplica;
import org.fsmlight.requests.calls.CallReplicas;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Replicas of calls, one document each. */
@Repository
class MongoCallReplicas implements CallReplicas {

  private final ReplicaCollection replicas;

  MongoCallReplicas(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, "calls");
  }

  private record CallDocument(@Id String id, long version, CallProgress progress) {}

  @Override
  public CallProgress progressOf(String id) {
    return replicas
        .find(id, CallDocument.class)
        .map(CallDocument::progress)
        .orElse(CallProgress.NOT_BEGUN);
  }

  @Override
  public void saveIfNewer(CallReplica call) {
    replicas.saveIfNewer(
        call.id(), call.version(), new CallDocument(call.id(), call.version(), call.progress()));
  }
}
