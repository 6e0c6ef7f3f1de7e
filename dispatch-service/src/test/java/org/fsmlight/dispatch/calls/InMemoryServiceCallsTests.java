package org.fsmlight.dispatch.calls;

import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;

class InMemoryServiceCallsTests extends ServiceCallsContract {

  private final InMemoryServiceCalls calls = new InMemoryServiceCalls();

  @Override
  protected ServiceCalls store() {
    return calls;
  }

  @Override
  protected List<String> savedEvents(ServiceCallId call) {
    return calls.published().stream()
        .filter(change -> change.after().id().equals(call))
        .flatMap(change -> change.events().stream())
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }
}
