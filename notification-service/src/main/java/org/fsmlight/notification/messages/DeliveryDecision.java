package org.fsmlight.notification.message;

import java.time.Instant;

/** What is to be done about a correspondence at an instant. */
public sealed interface Turn {

  /** Nothing is open. */
  record Idle() implements Turn {}

  /** Nothing before that instant. */
  record Wait(Instant until) implements Turn {}

  /** A message turned out to be no news; keep the state after it and look again. */
  record Settled(Correspondence after, Message message) implements Turn {}

  /** Send this one, once the state after claiming it is kept. */
  record Send(Correspondence after, Message message) implements Turn {}
}
