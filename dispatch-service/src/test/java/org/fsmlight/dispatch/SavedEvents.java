package org.fsmlight.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.dispatch.calls.ServiceCallChange;

/** Pending events for the contract tests of ports: their topic is the name of the domain event. */
public final class SavedEvents {

  private SavedEvents() {}

  public static List<PendingEvent> of(ServiceCallChange change) {
    var call = change.after();
    return change.events().stream()
        .map(event -> event(event.getClass().getSimpleName(), call.id().value(), call.version()))
        .toList();
  }

  public static PendingEvent event(String topic, String key, long version) {
    return new PendingEvent(
        UUID.randomUUID().toString(),
        topic,
        key,
        "subject/" + key,
        version,
        Instant.EPOCH,
        null,
        null,
        "{}",
        null);
  }
}
