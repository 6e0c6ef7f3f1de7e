package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Published when a dispatcher is added to a company. A person who already has a password can decide
 * at once. A person without one is invited by this event and not active yet; a {@link
 * DispatcherChanged} follows once the password is created.
 *
 * @param sealedToken secret of the invitation link, encrypted with the installation's sealing key
 *     so that topics hold no usable token; absent when no password has to be created
 * @param expiresAt when the link stops working; absent without a link
 */
public record DispatcherJoined(
    Dispatcher dispatcher, @Nullable String sealedToken, @Nullable Instant expiresAt)
    implements DispatcherEvent {

  /** A dispatcher who already has a password. */
  public DispatcherJoined(Dispatcher dispatcher) {
    this(dispatcher, null, null);
  }
}
