package org.fsmlight.simulation;

import java.util.List;
import java.util.concurrent.Callable;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.dispatch.SavedEvents;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.fsmlight.dispatch.calls.ServiceCallsContract;

class SimulatedServiceCallsTests extends ServiceCallsContract {

  private final FaultFreeDispatch dispatch = new FaultFreeDispatch();
  private final SimulatedCollection<ServiceCall> collection =
      dispatch.collection(call -> call.id().value(), ServiceCall::revision);

  @Override
  protected ServiceCalls store() {
    return new SimulatedServiceCalls(
        collection.connect(dispatch.instance()), SavedEvents::of, Mutation.NONE);
  }

  @Override
  protected List<String> savedEvents(ServiceCallId call) {
    return collection.writes().stream()
        .flatMap(write -> write.events().stream())
        .filter(event -> event.key().equals(call.value()))
        .map(PendingEvent::topic)
        .toList();
  }

  @Override
  protected int countSavedAtOnce(Callable<Boolean> save) throws Exception {
    return FaultFreeDispatch.countSaved(save);
  }
}
