package org.fsmlight.team.dispatchers;

import java.time.Instant;
import org.fsmlight.team.accounts.InvitationToken;

/** What happened to a dispatcher, to be told. */
public sealed interface DispatcherFact {

  /** Belongs to the company once there is a password. */
  record Invited(InvitationToken token, Instant expiresAt) implements DispatcherFact {}

  /** Decides for the company from now on. */
  record Joined() implements DispatcherFact {}

  record Changed() implements DispatcherFact {}

  record Left() implements DispatcherFact {}
}
