package org.fsmlight.notification.sending;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fsmlight.common.logs.LogFields;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;

/** Delivers a message as a part of its event's trace, with the call's id in log lines. */
record TracedTransport(Transport transport, Traces traces) implements Transport {

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    var delivery = new AtomicReference<Delivery>();
    traces.within(
        message.origin().traceparent(),
        "send " + correspondence.channel(),
        () -> {
          try (var _ = LogFields.about(correspondence.serviceCallId())) {
            delivery.set(transport.deliver(correspondence, message));
          }
        });
    return Objects.requireNonNull(delivery.get());
  }

  @Override
  public Optional<Delivery> obstacle(Correspondence correspondence, Message message) {
    return transport.obstacle(correspondence, message);
  }
}
