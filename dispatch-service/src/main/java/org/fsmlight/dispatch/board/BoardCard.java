package org.fsmlight.dispatch.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.board.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;

/**
 * A request and its call as one card: two stories, each with its own version, merged in whatever
 * order they arrive.
 *
 * @param version of the card itself
 * @param told what its call told of itself
 * @param messageFailed whether somebody was not reached
 */
public record BoardCard(
    ServiceCallId id,
    CompanyId company,
    long version,
    Booking booking,
    @Nullable RequestOnCard request,
    @Nullable CallOnCard told,
    boolean messageFailed) {

  static BoardCard blank(ServiceCallId id, CompanyId company, Booking booking) {
    return new BoardCard(id, company, 0, booking, null, null, false);
  }

  /** The card with newer news of its request, or nothing if they are not newer. */
  Optional<BoardCard> with(RequestOnCard news) {
    return request == null || request.version() < news.version()
        ? Optional.of(new BoardCard(id, company, version + 1, booking, news, told, messageFailed))
        : Optional.empty();
  }

  /** The card with newer news of its call, or nothing if they are not newer. */
  Optional<BoardCard> with(CallOnCard told) {
    var news = isErased() ? told.erased() : told;
    return this.told == null || this.told.version() < news.version()
        ? Optional.of(
            new BoardCard(id, company, version + 1, booking, request, news, messageFailed))
        : Optional.empty();
  }

  /** The card naming no client any more, and nothing that somebody wrote. */
  BoardCard erased() {
    return new BoardCard(
        id,
        company,
        version + 1,
        booking.erased(),
        request,
        told == null ? null : told.erased(),
        messageFailed);
  }

  boolean isErased() {
    return booking.isErased();
  }

  BoardCard withMessageFailed(boolean failed) {
    return new BoardCard(id, company, version + 1, booking, request, told, failed);
  }

  /** The call: as it told of itself, else as its accepted request says it begins. */
  public Optional<CallOnCard> call() {
    if (told != null) {
      return Optional.of(told);
    }
    return request != null && request.status() == RequestOnCard.Status.ACCEPTED
        ? Optional.of(
            CallOnCard.justOpened(
                request.requestedStart(), booking.serviceType().durationMinutes()))
        : Optional.empty();
  }

  /** When the work begins, or the client asked it to. */
  public Optional<Instant> start() {
    var asked = Optional.ofNullable(request).map(RequestOnCard::requestedStart);
    return call().map(call -> Optional.ofNullable(call.start())).orElse(asked);
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

  /** The call's, once there is one; the request's before. */
  public CardStatus status() {
    return call()
        .map(call -> call.status().name())
        .or(() -> Optional.ofNullable(request).map(known -> known.status().name()))
        .map(CardStatus::valueOf)
        .orElseThrow();
  }

  /** When the request came; at the beginning of time as long as only its call told of itself. */
  public Instant receivedAt() {
    return request == null ? Instant.EPOCH : request.receivedAt();
  }

  /** The version of what the next command goes to: the call, once there is one, or the request. */
  public long commandVersion() {
    return call()
        .map(CallOnCard::version)
        .or(() -> Optional.ofNullable(request).map(RequestOnCard::version))
        .orElseThrow();
  }

  /** In the order they are worth looking at. */
  public List<Badge> badges() {
    var badges = new ArrayList<>(call().map(CallOnCard::badges).orElse(List.of()));
    if (messageFailed) {
      badges.add(Badge.MESSAGE_FAILED);
    }
    return List.copyOf(badges);
  }

  /** Why the technician cannot carry the service out, until something is done about it. */
  public Optional<String> obstacle() {
    return call().flatMap(CallOnCard::obstacle);
  }

  public Situation situation() {
    var isRequested = request != null && request.status() == RequestOnCard.Status.REQUESTED;
    return call()
        .map(Situation::of)
        .orElse(isRequested ? Situation.ACCEPT_OR_DECLINE : Situation.OFF_THE_BOARD);
  }
}
