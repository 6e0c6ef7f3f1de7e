package org.fsmlight.dispatch.boards.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardProjection;

/** Gives the simulation access to package-private adapters of boards. */
public final class BoardMessaging {

  private BoardMessaging() {}

  public static EventMapper<BoardCard> eventMapper(PendingEvents pending, Clock clock) {
    return new CardEventMapper(pending, clock);
  }

  public static EventListener updateCardOnEvent(BoardProjection projection) {
    return new UpdateCardOnEvent(projection);
  }

  public static EventListener markCardOnEvent(BoardProjection projection) {
    return new MarkCardOnEvent(projection);
  }
}
