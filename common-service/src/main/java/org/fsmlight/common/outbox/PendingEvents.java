package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.events.Event;
import org.jspecify.annotations.Nullable;

/** Creates pending events from contract events. */
public final class PendingEvents {

  private final EventJson json;
  private final Supplier<@Nullable String> traceparent;

  public PendingEvents(EventJson json, Supplier<@Nullable String> traceparent) {
    this.json = json;
    this.traceparent = traceparent;
  }

  public PendingEvent of(
      Event event, Instant time, @Nullable String actor, @Nullable Instant holdUntil) {
    return new PendingEvent(
        UUID.randomUUID().toString(),
        event.topic(),
        event.key(),
        event.subject(),
        event.version(),
        time,
        actor,
        holdUntil,
        json.write(event),
        traceparent.get());
  }
}
