package org.fsmlight.common.outbox;

import java.util.List;

/**
 * What a change of the domain means to the other services. Implemented where contracts are known
 * (messaging), used where documents are written (mongo).
 *
 * @param <C> the domain's own description of a change
 */
public interface EventMapper<C> {

  List<PendingEvent> of(C change);
}
