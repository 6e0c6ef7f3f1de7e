package org.fsmlight.dispatch.boards;

import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.common.erasure.Erased;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.DeliveryRecord.Delivery;
import org.fsmlight.dispatch.bookings.Booking;
import org.springframework.stereotype.Component;

/**
 * Merges requests, calls and deliveries of messages into cards. A version that is not newer is
 * ignored.
 */
@Component
public class BoardProjection {

  private final BoardCards cards;
  private final DeliveryRecords deliveryRecords;
  private final Erased erased;

  public BoardProjection(BoardCards cards, DeliveryRecords deliveryRecords, Erased erased) {
    this.cards = cards;
    this.deliveryRecords = deliveryRecords;
    this.erased = erased;
  }

  private record Step<T>(T before, Optional<T> changed) {

    T after() {
      return changed.orElse(before);
    }
  }

  public void apply(ServiceCallId id, CompanyId company, Booking booking, RequestOnCard request) {
    merge(id, company, booking, card -> card.with(request));
  }

  public void apply(ServiceCallId id, CompanyId company, Booking booking, CallOnCard call) {
    merge(id, company, booking, card -> card.with(call));
  }

  /** Records a delivery, which may arrive before there is a card, and marks the card. */
  public void apply(ServiceCallId id, Delivery delivery) {
    var step =
        CompareAndSet.repeat(
            () -> record(id, delivery),
            recording -> recording.changed().map(deliveryRecords::save).orElse(true));
    var isRedelivered = step.changed().isEmpty(); // the first time may have ended before the mark
    if (isRedelivered || step.before().hasFailed() || step.after().hasFailed()) {
      markFailure(id);
    }
  }

  private Step<DeliveryRecord> record(ServiceCallId id, Delivery delivery) {
    var known = deliveryRecords.find(id).orElseGet(() -> DeliveryRecord.empty(id));
    return new Step<>(known, known.with(delivery));
  }

  private void merge(
      ServiceCallId id,
      CompanyId company,
      Booking booking,
      Function<BoardCard, Optional<BoardCard>> change) {
    CompareAndSet.repeatWhilePresent(
            () ->
                cardToChange(id, company, booking)
                    .map(card -> new Step<>(card, change.apply(card))),
            step -> step.changed().map(cards::save).orElse(true))
        .filter(step -> step.after().version() == 1)
        .ifPresent(_ -> markFailure(id));
  }

  /** The card, or a new one unless the client was erased. */
  private Optional<BoardCard> cardToChange(ServiceCallId id, CompanyId company, Booking booking) {
    var found = cards.find(id);
    return found.isPresent() || erased.contains(id.value())
        ? found
        : Optional.of(BoardCard.blank(id, company, booking));
  }

  /**
   * Marks the card if a message has failed, and removes the mark if none has. Each save is checked
   * again, because a delivery may have been recorded meanwhile.
   */
  private void markFailure(ServiceCallId id) {
    CompareAndSet.repeatWhilePresent(
        () -> correctMark(id),
        corrected -> {
          cards.save(corrected);
          return false;
        });
  }

  /** The card with the correct mark; empty if the card has it already. */
  private Optional<BoardCard> correctMark(ServiceCallId id) {
    var hasFailed = deliveryRecords.find(id).filter(DeliveryRecord::hasFailed).isPresent();
    return cards
        .find(id)
        .filter(card -> card.messageFailed() != hasFailed)
        .map(card -> card.withMessageFailed(hasFailed));
  }
}
