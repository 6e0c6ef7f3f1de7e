package org.fsmlight.common.outbox;

import java.util.List;

/**
 * Maps a change of an aggregate to the contract events it causes. Implemented in messaging
 * packages, which know the contracts; called in mongo packages, which store the events with the
 * change.
 *
 * @param <C> the domain's own type of the change
 */
public interface EventMapper<C> {

  /** The events to store with the change, in order; empty if it concerns no other service. */
  List<PendingEvent> map(C change);
}
