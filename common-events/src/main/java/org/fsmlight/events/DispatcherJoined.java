package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispatcher belongs to the company. Who has a password already can decide for it at once; who
 * has none is invited by this, is not active, and becomes so by a later {@link DispatcherChanged}.
 *
 * @param sealedToken the link's secret, if there is a password to create, readable only with the
 *     installation's sealing key: topics keep no usable token
 * @param expiresAt when the link stops working
 */
public record DispatcherJoined(
    Dispatcher dispatcher, @Nullable String sealedToken, @Nullable Instant expiresAt)
    implements DispatcherEvent {

  /** One who has a password. */
  public DispatcherJoined(Dispatcher dispatcher) {
    this(dispatcher, null, null);
  }
}
