package org.fsmlight.requests.call.mongo;

import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.requests.call.Call;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.call.Progress;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Calls, one document each. */
@Repository
class MongoCalls implements Calls {

  private final ReplicaCollection replicas;

  MongoCalls(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, "calls");
  }

  private record CallDocument(@Id String id, long version, Progress progress) {}

  @Override
  public Progress progressOf(String id) {
    return replicas
        .find(id, CallDocument.class)
        .map(CallDocument::progress)
        .orElse(Progress.NOT_BEGUN);
  }

  @Override
  public void keep(Call call) {
    replicas.saveIfNewer(
        call.id(), call.version(), new CallDocument(call.id(), call.version(), call.progress()));
  }
}
