package org.fsmlight.dispatch.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.board.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Task;
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
  public String status() {
    return call()
        .map(call -> call.status().name())
        .or(() -> Optional.ofNullable(request).map(known -> known.status().name()))
        .orElseThrow();
  }

  /** The version of what the next command goes to: the call, once there is one, or the request. */
  public long commandVersion() {
    return call()
        .map(CallOnCard::version)
        .or(() -> Optional.ofNullable(request).map(RequestOnCard::version))
        .orElseThrow();
  }

  public Situation situation() {
    var isRequested = request != null && request.status() == RequestOnCard.Status.REQUESTED;
    return call()
        .map(Situation::of)
        .orElse(isRequested ? Situation.ACCEPT_OR_DECLINE : Situation.OFF_THE_BOARD);
  }
}
