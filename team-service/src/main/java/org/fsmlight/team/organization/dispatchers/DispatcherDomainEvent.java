package org.fsmlight.team.organization.dispatchers;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.OneTimeToken;

/** A change of a dispatcher that is published. */
public sealed interface DispatcherDomainEvent {

  /** The dispatcher gets a link and belongs to the company once it is used. */
  record Invited(OneTimeToken token, Instant expiresAt) implements DispatcherDomainEvent {}

  /** The dispatcher decides for the company from now on. */
  record Joined() implements DispatcherDomainEvent {}

  record Changed() implements DispatcherDomainEvent {}

  record Left() implements DispatcherDomainEvent {}
}
