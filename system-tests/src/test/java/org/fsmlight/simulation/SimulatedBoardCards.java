package org.fsmlight.simulation;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardCards;

/**
 * The cards of dispatch-service on a simulated collection. Unlike the database, it redacts no
 * pending events.
 */
record SimulatedBoardCards(
    SimulatedCollection<BoardCard>.Connection collection, EventMapper<BoardCard> eventMapper)
    implements BoardCards {

  @Override
  public Optional<BoardCard> find(ServiceCallId id) {
    return collection.find(id.value());
  }

  @Override
  public List<BoardCard> onBoard(CompanyId company, TimeSlot time) {
    return collection.all().stream()
        .filter(card -> card.company().equals(company))
        .filter(card -> isBelowCalendar(card) || isInCalendar(card, time))
        .toList();
  }

  private static boolean isBelowCalendar(BoardCard card) {
    return card.situation().belowCalendar().isPresent();
  }

  private static boolean isInCalendar(BoardCard card, TimeSlot time) {
    return card.situation().inCalendar().isPresent()
        && card.time().filter(time::overlaps).isPresent();
  }

  @Override
  public boolean redact(BoardCard erased) {
    return save(erased);
  }

  @Override
  public boolean save(BoardCard card) {
    return collection.save(card, eventMapper.map(card));
  }
}
