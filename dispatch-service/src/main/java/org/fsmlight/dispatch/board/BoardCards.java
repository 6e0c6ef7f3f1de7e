package org.fsmlight.dispatch.board;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;

/** The cards of all boards, also of those that left them. */
public interface BoardCards {

  Optional<BoardCard> find(ServiceCallId id);

  /** A company's cards below the calendar, and those in the calendar that touch the time. */
  List<BoardCard> onBoard(CompanyId company, TimeSlot time);

  /** Stores it and tells of it, unless this version was stored before: then false. */
  boolean save(BoardCard card);

  /** As {@link #save}, of a card that names no client any more. */
  boolean redact(BoardCard erased);
}
