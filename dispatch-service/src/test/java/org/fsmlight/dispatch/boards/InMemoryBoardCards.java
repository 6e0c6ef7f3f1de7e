package org.fsmlight.dispatch.boards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;

/** Cards without a database. */
class InMemoryBoardCards implements BoardCards {

  /** Runs once, before the next save: another consumer is faster. */
  Runnable beforeSave = () -> {};

  int reads;
  private final Map<ServiceCallId, BoardCard> all = new HashMap<>();

  @Override
  public Optional<BoardCard> find(ServiceCallId id) {
    reads++;
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public List<BoardCard> onBoard(CompanyId company, TimeSlot time) {
    return all.values().stream()
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
  public boolean save(BoardCard card) {
    var other = beforeSave;
    beforeSave = () -> {};
    other.run();
    var known = all.get(card.id());
    if ((known == null ? 0 : known.version()) != card.version() - 1) {
      return false;
    }
    all.put(card.id(), card);
    return true;
  }

  @Override
  public boolean redact(BoardCard erased) {
    return save(erased);
  }
}
