package org.fsmlight.dispatch.board;

import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.booking.Booking;
import org.springframework.stereotype.Component;

/** Merges what is told of requests and calls into their cards, if newer. */
@Component
public class KeepBoard {

  private final BoardCards cards;

  public KeepBoard(BoardCards cards) {
    this.cards = cards;
  }

  public void told(ServiceCallId id, CompanyId company, Booking booking, RequestOnCard request) {
    merge(id, company, booking, card -> card.with(request));
  }

  public void told(ServiceCallId id, CompanyId company, Booking booking, CallOnCard call) {
    merge(id, company, booking, card -> card.with(call));
  }

  private void merge(
      ServiceCallId id,
      CompanyId company,
      Booking booking,
      Function<BoardCard, Optional<BoardCard>> change) {
    Optional<BoardCard> changed;
    do {
      changed = change.apply(cards.find(id).orElseGet(() -> BoardCard.blank(id, company, booking)));
    } while (changed.isPresent() && !cards.save(changed.get()));
  }
}
