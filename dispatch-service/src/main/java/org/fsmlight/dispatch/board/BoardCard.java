package org.fsmlight.dispatch.board;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.booking.Booking;
import org.jspecify.annotations.Nullable;

/**
 * A request and its call as one card: two stories, each with its own version, merged in whatever
 * order they arrive.
 *
 * @param version of the card itself
 * @param told what its call told of itself
 */
public record BoardCard(
    ServiceCallId id,
    CompanyId company,
    long version,
    Booking booking,
    @Nullable RequestOnCard request,
    @Nullable CallOnCard told) {

  static BoardCard blank(ServiceCallId id, CompanyId company, Booking booking) {
    return new BoardCard(id, company, 0, booking, null, null);
  }

  /** The card with newer news of its request, or nothing if they are not newer. */
  Optional<BoardCard> with(RequestOnCard news) {
    return request == null || request.version() < news.version()
        ? Optional.of(new BoardCard(id, company, version + 1, booking, news, told))
        : Optional.empty();
  }

  /** The card with newer news of its call, or nothing if they are not newer. */
  Optional<BoardCard> with(CallOnCard news) {
    return told == null || told.version() < news.version()
        ? Optional.of(new BoardCard(id, company, version + 1, booking, request, news))
        : Optional.empty();
  }

  /** The call: as it told of itself, else as its accepted request says it begins. */
  public Optional<CallOnCard> call() {
    if (told != null) {
      return Optional.of(told);
    }
    return request != null && request.status() == RequestStatus.ACCEPTED
        ? Optional.of(
            CallOnCard.justOpened(
                request.requestedStart(), booking.serviceType().durationMinutes()))
        : Optional.empty();
  }

  /** When the work begins, or the client asked it to. */
  public Optional<Instant> start() {
    return call()
        .map(call -> Optional.ofNullable(call.start()))
        .orElseGet(() -> Optional.ofNullable(request).map(RequestOnCard::requestedStart));
  }

  public Optional<TimeSlot> time() {
    return call().flatMap(CallOnCard::time);
  }

  public Situation situation() {
    return call()
        .map(Situation::of)
        .orElseGet(
            () ->
                request != null && request.status() == RequestStatus.REQUESTED
                    ? Situation.ACCEPT_OR_DECLINE
                    : Situation.OFF_THE_BOARD);
  }
}
