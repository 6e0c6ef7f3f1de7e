package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * A changed call and the domain events to publish with it.
 *
 * @param events in the order in which they are published
 * @param actor absent when no person or machine caused the change
 * @param holdUntil the time until which messages wait; absent when they need not wait
 */
public record ServiceCallChange(
    ServiceCall after,
    List<ServiceCallDomainEvent> events,
    Instant at,
    @Nullable ActorId actor,
    @Nullable Instant holdUntil) {

  /** A change that publishes no events. */
  static ServiceCallChange withoutEvents(ServiceCall after, Instant at) {
    return new ServiceCallChange(after, List.of(), at, null, null);
  }
}
