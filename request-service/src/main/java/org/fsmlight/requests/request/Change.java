package org.fsmlight.requests.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has happened to a service request, and what it is after that. */
public sealed interface Change {

  ServiceRequest after();

  /** None, if time alone did it. */
  @Nullable Actor by();

  Instant at();

  /** It was offered to the company. */
  record Received(ServiceRequest after, Actor by, Instant at) implements Change {}

  /** A dispatcher took it. */
  record Accepted(ServiceRequest after, Actor by, Instant at) implements Change {}

  /** A dispatcher left it. */
  record Declined(ServiceRequest after, Actor by, Instant at, Instant holdUntil)
      implements Change {}

  /** Who had left it thought better of it: it is offered as before. */
  record DeclineUndone(ServiceRequest after, Actor by, Instant at) implements Change {}

  /** The channel or an operator took it back. */
  record Withdrawn(ServiceRequest after, Actor by, Instant at) implements Change {}

  /** Nobody decided in time. */
  record Expired(ServiceRequest after, Instant at) implements Change {

    @Override
    public @Nullable Actor by() {
      return null;
    }
  }
}
