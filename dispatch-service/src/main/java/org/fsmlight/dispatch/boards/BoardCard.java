package org.fsmlight.dispatch.boards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;

/**
 * A card: a request and its call, merged in the order in which their events arrive. Each part has
 * its own version.
 *
 * @param version the version of the card
 * @param request absent until the first event of the request
 * @param publishedCall absent until the first event of the call
 * @param messageFailed true if a message about the call was not delivered
 */
public record BoardCard(
    ServiceCallId id,
    CompanyId company,
    long version,
    Booking booking,
    @Nullable RequestOnCard request,
    @Nullable CallOnCard publishedCall,
    boolean messageFailed) {

  static BoardCard blank(ServiceCallId id, CompanyId company, Booking booking) {
    return new BoardCard(id, company, 0, booking, null, null, false);
  }

  /** The card with this state of its request; empty if the state is not newer. */
  Optional<BoardCard> with(RequestOnCard other) {
    var shown = isErased() ? other.erased() : other;
    return request == null || request.version() < shown.version()
        ? Optional.of(next(booking, shown, publishedCall, messageFailed))
        : Optional.empty();
  }

  /** The card with this state of its call; empty if the state is not newer. */
  Optional<BoardCard> with(CallOnCard other) {
    var shown = isErased() ? other.erased() : other;
    return publishedCall == null || publishedCall.version() < shown.version()
        ? Optional.of(next(booking, request, shown, messageFailed))
        : Optional.empty();
  }

  /** The card without personal data and without texts that people wrote. */
  BoardCard erased() {
    var call = publishedCall == null ? null : publishedCall.erased();
    var decided = request == null ? null : request.erased();
    return next(booking.erased(), decided, call, messageFailed);
  }

  boolean isErased() {
    return booking.isErased();
  }

  BoardCard withMessageFailed(boolean failed) {
    return next(booking, request, publishedCall, failed);
  }

  private BoardCard next(
      Booking nextBooking,
      @Nullable RequestOnCard nextRequest,
      @Nullable CallOnCard nextCall,
      boolean failed) {
    return new BoardCard(id, company, version + 1, nextBooking, nextRequest, nextCall, failed);
  }

  /** The call as last published; before its first event, as it is made of the accepted request. */
  public Optional<CallOnCard> call() {
    if (publishedCall != null) {
      return Optional.of(publishedCall);
    }
    return request != null && request.status() == RequestOnCard.Status.ACCEPTED
        ? Optional.of(
            CallOnCard.justOpened(
                request.requestedStart(), booking.serviceType().durationMinutes()))
        : Optional.empty();
  }

  /** The start of the work; while there is no call, the one the client asked for. */
  public Optional<Instant> start() {
    var requested = Optional.ofNullable(request).map(RequestOnCard::requestedStart);
    return call().map(call -> Optional.ofNullable(call.start())).orElse(requested);
  }

  public int durationMinutes() {
    return call().map(CallOnCard::durationMinutes).orElse(booking.serviceType().durationMinutes());
  }

  public Optional<TimeSlot> time() {
    return call().flatMap(CallOnCard::time);
  }

  public Optional<TechnicianId> technician() {
    return call().map(CallOnCard::technician).map(TechnicianOnCard::id);
  }

  public List<Task> openTasks() {
    return call().map(CallOnCard::openTasks).orElse(List.of());
  }

  /** The status of the call; while there is none, of the request. */
  public CardStatus status() {
    return call()
        .map(call -> call.status().name())
        .or(() -> Optional.ofNullable(request).map(known -> known.status().name()))
        .map(CardStatus::valueOf)
        .orElseThrow();
  }

  /** The time at which the request was received; the epoch until the first event of the request. */
  public Instant receivedAt() {
    return request == null ? Instant.EPOCH : request.receivedAt();
  }

  /**
   * The version to which the next command applies: of the call or, while there is none, the
   * request.
   */
  public long commandVersion() {
    return call()
        .map(CallOnCard::version)
        .or(() -> Optional.ofNullable(request).map(RequestOnCard::version))
        .orElseThrow();
  }

  /** The badges in the order of their importance. */
  public List<Badge> badges() {
    var badges = new ArrayList<>(call().map(CallOnCard::badges).orElse(List.of()));
    if (messageFailed) {
      badges.add(Badge.MESSAGE_FAILED);
    }
    return List.copyOf(badges);
  }

  /** The reason why the call cannot be completed, while that is so. */
  public Optional<String> hindrance() {
    return call().flatMap(CallOnCard::hindrance);
  }

  public Situation situation() {
    var isRequested = request != null && request.status() == RequestOnCard.Status.REQUESTED;
    return call()
        .map(Situation::of)
        .orElse(isRequested ? Situation.ACCEPT_OR_DECLINE : Situation.OFF_THE_BOARD);
  }
}
