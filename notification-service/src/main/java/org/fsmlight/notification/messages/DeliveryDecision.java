package org.fsmlight.notification.messages;

import java.time.Instant;

/** The next action on a correspondence at an instant. */
public sealed interface DeliveryDecision {

  /** No message is open. */
  record Idle() implements DeliveryDecision {}

  /** Nothing is due before that instant. */
  record Wait(Instant until) implements DeliveryDecision {}

  /** A message turned out to be no news: save the state and decide again. */
  record Settled(Correspondence after, Message message) implements DeliveryDecision {}

  /** Save the state, in which the message is leased, then send the message. */
  record Send(Correspondence after, Message message) implements DeliveryDecision {}
}
