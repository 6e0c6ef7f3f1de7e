package org.fsmlight.dispatch.board;

import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.common.erasure.Erased;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.booking.Booking;
import org.springframework.stereotype.Component;

/** Merges what is told of requests, calls and messages into their cards, if newer. */
@Component
public class KeepBoard {

  private final BoardCards cards;
  private final MessagesOfCalls messages;
  private final Erased erased;

  public KeepBoard(BoardCards cards, MessagesOfCalls messages, Erased erased) {
    this.cards = cards;
    this.messages = messages;
    this.erased = erased;
  }

  public void told(ServiceCallId id, CompanyId company, Booking booking, RequestOnCard request) {
    merge(id, company, booking, card -> card.with(request));
  }

  public void told(ServiceCallId id, CompanyId company, Booking booking, CallOnCard call) {
    merge(id, company, booking, card -> card.with(call));
  }

  /** A message may be told of before there is a card. */
  public void told(ServiceCallId id, CallMessages.Told message) {
    CallMessages known;
    Optional<CallMessages> changed;
    do {
      known = messages.find(id).orElseGet(() -> CallMessages.none(id));
      changed = known.with(message);
    } while (changed.isPresent() && !messages.save(changed.get()));
    var isFineAsBefore = changed.isPresent() && !changed.get().anyFailed() && !known.anyFailed();
    if (!isFineAsBefore) {
      markFailure(id);
    }
  }

  /** Takes the client out of the card. */
  public void erase(ServiceCallId id) {
    Optional<BoardCard> named;
    do {
      named = cards.find(id).filter(card -> !card.isErased());
    } while (named.isPresent() && !cards.redact(named.get().erased()));
  }

  /** What is told of an erased client still moves its card, if there is one; it makes none. */
  private void merge(
      ServiceCallId id,
      CompanyId company,
      Booking booking,
      Function<BoardCard, Optional<BoardCard>> change) {
    BoardCard known;
    Optional<BoardCard> changed;
    do {
      var found = cards.find(id);
      if (found.isEmpty() && erased.contains(id.value())) {
        return;
      }
      known = found.orElseGet(() -> BoardCard.blank(id, company, booking));
      changed = change.apply(known);
    } while (changed.isPresent() && !cards.save(changed.get()));
    if (changed.orElse(known).version() == 1) {
      markFailure(id);
    }
  }

  /** Looks again after each change, for a message may have been told of meanwhile. */
  private void markFailure(ServiceCallId id) {
    Optional<BoardCard> changed;
    do {
      var failed = messages.find(id).filter(CallMessages::anyFailed).isPresent();
      changed =
          cards
              .find(id)
              .filter(card -> card.messageFailed() != failed)
              .map(card -> card.withMessageFailed(failed));
      changed.ifPresent(cards::save);
    } while (changed.isPresent());
  }
}
