package org.fsmlight.requests.request;

import java.time.Instant;

/** What has happened to a service request, and what it is after that. */
public sealed interface Change {

  ServiceRequest after();

  Actor by();

  Instant at();

  /** It was offered to the company. */
  record Received(ServiceRequest after, Actor by, Instant at) implements Change {}

  /** A dispatcher took it. */
  record Accepted(ServiceRequest after, Actor by, Instant at) implements Change {}

  /** A dispatcher left it. */
  record Declined(ServiceRequest after, Actor by, Instant at, Instant holdUntil)
      implements Change {}
}
