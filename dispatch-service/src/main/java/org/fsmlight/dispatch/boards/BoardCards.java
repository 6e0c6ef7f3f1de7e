package org.fsmlight.dispatch.boards;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;

/** The cards of all boards, including those no longer shown. */
public interface BoardCards {

  Optional<BoardCard> find(ServiceCallId id);

  /** A company's cards below the calendar, and those in the calendar that overlap the time. */
  List<BoardCard> onBoard(CompanyId company, TimeSlot time);

  /**
   * Stores the card and publishes that it has changed.
   *
   * @return false if this version of the card is already stored
   */
  boolean save(BoardCard card);

  /**
   * Stores a card without personal data, as {@link #save} does.
   *
   * @return false if this version of the card is already stored
   */
  boolean redact(BoardCard erased);
}
