package org.fsmlight.dispatch.boards.messaging;

import java.time.Clock;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.events.BoardChanged;
import org.springframework.stereotype.Component;

/** Maps a changed card to {@code BoardChanged}. */
@Component
class CardEventMapper implements EventMapper<BoardCard> {

  private final PendingEvents pending;
  private final Clock clock;

  CardEventMapper(PendingEvents pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  @Override
  public List<PendingEvent> map(BoardCard card) {
    var changed = new BoardChanged(card.company().value(), card.id().value(), card.version());
    return List.of(pending.of(changed, clock.instant(), null, null));
  }
}
