package org.fsmlight.notification.calls;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.notification.calls.ServiceProjection.WishedTime;
import org.fsmlight.notification.messages.CurrentState;

/** The replicas of requests and calls in memory, for tests. */
public final class InMemoryCalls implements Calls {

  private final Map<String, RequestReplica> requests = new HashMap<>();
  private final Map<String, CallReplica> calls = new HashMap<>();

  @Override
  public CurrentState currentState(String id) {
    var call = call(id).map(CallReplica::state).orElse(null);
    return new CurrentState(call, !isUndecided(id), isTaken(id));
  }

  @Override
  public boolean isUndecided(String requestId) {
    return request(requestId).map(RequestReplica::isUndecided).orElse(true);
  }

  @Override
  public ServiceProjection find(String id) {
    var request = request(id);
    var call = call(id);
    return new ServiceProjection(
        request.map(RequestReplica::status).orElse(null),
        call.map(CallReplica::booking).or(() -> request.map(RequestReplica::booking)).orElse(null),
        request.map(each -> new WishedTime(each.start(), each.durationMinutes())).orElse(null),
        call.map(CallReplica::state).orElse(null));
  }

  @Override
  public void saveRequest(RequestReplica request) {
    requests.merge(request.id(), request, (a, b) -> b.version() > a.version() ? b : a);
  }

  @Override
  public void saveCall(CallReplica call) {
    calls.merge(call.id(), call, (a, b) -> b.state().version() > a.state().version() ? b : a);
  }

  public Optional<RequestReplica> request(String id) {
    return Optional.ofNullable(requests.get(id));
  }

  public Optional<CallReplica> call(String id) {
    return Optional.ofNullable(calls.get(id));
  }

  private boolean isTaken(String requestId) {
    return requests.values().stream()
        .filter(request -> requestId.equals(request.redistributedFrom()))
        .anyMatch(request -> request.isAccepted() || isTaken(request.id()));
  }
}
