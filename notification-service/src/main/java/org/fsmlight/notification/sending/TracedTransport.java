package org.fsmlight.notification.sending;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.fsmlight.common.logs.LogFields;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;

/** Hands a message over as a part of the trace that caused it, and has log lines name its call. */
record TracedOutlet(Outlet outlet, Traces traces) implements Outlet {

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    var delivery = new AtomicReference<Delivery>();
    traces.within(
        message.traceparent(),
        "send " + correspondence.channel(),
        () -> {
          try (var _ = LogFields.about(correspondence.serviceCallId())) {
            delivery.set(outlet.deliver(correspondence, message));
          }
        });
    return Objects.requireNonNull(delivery.get());
  }
}
