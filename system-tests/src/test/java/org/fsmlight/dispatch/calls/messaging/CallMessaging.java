package org.fsmlight.dispatch.calls.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.calls.CreateServiceCall;
import org.fsmlight.dispatch.calls.ServiceCallChange;
import org.fsmlight.dispatch.calls.WithdrawServiceCall;

/** Gives the simulation access to package-private adapters of calls. */
public final class CallMessaging {

  private CallMessaging() {}

  public static EventMapper<ServiceCallChange> eventMapper(PendingEvents pending) {
    return new ServiceCallEventMapper(pending);
  }

  public static EventListener updateServiceCallOnEvent(
      CreateServiceCall create, WithdrawServiceCall withdraw, Clock clock) {
    return new UpdateServiceCallOnEvent(create, withdraw, (erased, now) -> {}, clock);
  }
}
