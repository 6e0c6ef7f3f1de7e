package org.fsmlight.dispatch.messaging;

import java.time.Clock;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.events.BoardChanged;
import org.springframework.stereotype.Component;

/** Tells every instance that a card changed. */
@Component
class BoardEventMapper implements EventMapper<BoardCard> {

  private final PendingEvents pending;
  private final Clock clock;

  BoardEventMapper(PendingEvents pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  @Override
  public List<PendingEvent> of(BoardCard card) {
    var changed = new BoardChanged(card.company().value(), card.id().value(), card.version());
    return List.of(pending.of(changed, clock.instant(), null, null));
  }
}
