package org.fsmlight.dispatch.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.KeepBoard;
import org.fsmlight.dispatch.calls.Change;
import org.fsmlight.dispatch.calls.OpenServiceCalls;
import org.fsmlight.dispatch.calls.ReviewQualification;
import org.fsmlight.dispatch.calls.WithdrawServiceCalls;
import org.fsmlight.dispatch.technicians.KeepTechnicians;

/** Lets the simulation in to what is hidden from production code. */
public final class DispatchDoor {

  private DispatchDoor() {}

  public static EventMapper<Change> callAnnouncements(PendingEvents pending) {
    return new ServiceCallEventMapper(pending);
  }

  public static EventMapper<BoardCard> boardAnnouncements(PendingEvents pending, Clock clock) {
    return new BoardEventMapper(pending, clock);
  }

  public static EventListener followRequests(
      OpenServiceCalls open, WithdrawServiceCalls withdraw, Clock clock) {
    return new FollowRequests(open, withdraw, (erased, now) -> {}, clock);
  }

  public static EventListener updateCardOnEvent(KeepBoard keep) {
    return new UpdateCardOnEvent(keep);
  }

  public static EventListener markCardOnEvent(KeepBoard keep) {
    return new MarkCardOnEvent(keep);
  }

  public static EventListener updateTechnicianOnEvent(
      KeepTechnicians keep, ReviewQualification qualification, Clock clock) {
    return new UpdateTechnicianOnEvent(keep, qualification, clock);
  }
}
