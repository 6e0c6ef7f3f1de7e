package org.fsmlight.requests.calls;

import java.util.HashMap;
import java.util.Map;

/** Replicas of calls in memory. */
public final class InMemoryCallReplicas implements CallReplicas {

  private final Map<String, CallReplica> saved = new HashMap<>();

  @Override
  public CallProgress progressOf(String id) {
    var call = saved.get(id);
    return call == null ? CallProgress.NOT_BEGUN : call.progress();
  }

  @Override
  public void saveIfNewer(CallReplica call) {
    saved.merge(call.id(), call, (old, next) -> next.version() > old.version() ? next : old);
  }
}
