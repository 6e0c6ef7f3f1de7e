package org.fsmlight.notification.previews;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.notification.calls.BookingSummary;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.calls.ServiceProjection;
import org.fsmlight.notification.calls.ServiceProjection.WishedTime;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.planning.NotifiableDomainEvent;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCancelled;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a request and its call, and the domain events that a change of it would
 * publish.
 *
 * @param call until the first event of the call, the state in which acceptance opens it
 */
record KnownService(String id, BookingSummary summary, @Nullable Status status, CallState call) {

  private static final long OPENED = 1;

  /**
   * Merges the replicas with the contents of stored messages. Replicas stored before the booking
   * was recorded lack it, and the messages about the call contain it. Empty if neither names the
   * company: nobody may see such a request then.
   */
  static Optional<KnownService> of(
      String id, ServiceProjection projection, List<Correspondence> stored) {
    return Optional.ofNullable(projection.booking())
        .or(() -> bookings(stored).map(BookingSummary::of).findFirst())
        .map(
            summary ->
                new KnownService(id, summary, projection.status(), callState(projection, stored)));
  }

  /** The domain events of the change; none if the change is no longer possible. */
  List<NotifiableDomainEvent> eventsOf(ProposedChange change) {
    if (call.end() != null || status == Status.CLOSED) {
      return List.of();
    }
    return switch (change) {
      case ProposedChange.Accept _ ->
          status == Status.UNDECIDED
              ? List.of(new RequestAccepted(booking(), call.start(), call.durationMinutes()))
              : List.of();
      case ProposedChange.Cancel _ -> List.of(cancelled());
      case ProposedChange.Schedule _, ProposedChange.Assign _, ProposedChange.Unassign _ ->
          differences(after(change));
    };
  }

  /** The state after the change, with a version higher than that of any stored message. */
  CallState after(ProposedChange change) {
    return switch (change) {
      case ProposedChange.Accept _ -> call;
      case ProposedChange.Schedule(var start, var minutes) ->
          planned(start, minutes, call.technicianId());
      case ProposedChange.Assign(var technician, var start, var minutes) ->
          planned(start == null ? call.start() : start, minutes, technician);
      case ProposedChange.Unassign _ -> planned(call.start(), null, null);
      case ProposedChange.Cancel _ ->
          new CallState(
              call.version() + 1,
              CallState.End.CANCELLED,
              call.start(),
              call.durationMinutes(),
              call.technicianId());
    };
  }

  private CallState planned(
      @Nullable Instant start, @Nullable Integer minutes, @Nullable String technicianId) {
    int duration = minutes == null ? call.durationMinutes() : minutes;
    return new CallState(call.version() + 1, null, start, duration, technicianId);
  }

  private CallCancelled cancelled() {
    var report = new Content.Report(null, null, null);
    return new CallCancelled(booking(), after(new ProposedChange.Cancel()), report);
  }

  private List<NotifiableDomainEvent> differences(CallState after) {
    return Stream.concat(dateDifference(after), technicianDifference(after)).toList();
  }

  private Stream<NotifiableDomainEvent> dateDifference(CallState after) {
    var same =
        Objects.equals(call.start(), after.start())
            && call.durationMinutes() == after.durationMinutes();
    if (same || after.start() == null) {
      return Stream.empty();
    }
    return Stream.of(
        call.start() == null
            ? new DateDefined(booking(), after)
            : new DateChanged(booking(), after));
  }

  private Stream<NotifiableDomainEvent> technicianDifference(CallState after) {
    return Objects.equals(call.technicianId(), after.technicianId())
        ? Stream.empty()
        : Stream.of(new TechnicianChanged(booking(), after, call.technicianId()));
  }

  /** A booking without personal data: nobody reads the messages that are planned with it. */
  private Booking booking() {
    return new Booking(
        id,
        summary.companyId(),
        "",
        "",
        new Booking.Place("", "", "", ""),
        new Booking.Client("", summary.clientHasEmail() ? "" : null, null),
        null,
        summary.amazon());
  }

  private static CallState callState(ServiceProjection projection, List<Correspondence> stored) {
    return Stream.concat(Stream.ofNullable(projection.call()), callStates(stored))
        .max(Comparator.comparingLong(CallState::version))
        .orElseGet(
            () -> {
              var wished =
                  Optional.ofNullable(projection.wished())
                      .or(() -> wishedTimes(stored).findFirst())
                      .orElse(new WishedTime(null, 0));
              return new CallState(OPENED, null, wished.start(), wished.durationMinutes(), null);
            });
  }

  private static Stream<CallState> callStates(List<Correspondence> stored) {
    return contents(stored)
        .flatMap(
            content ->
                content instanceof Content.OfCall(_, var state)
                    ? Stream.of(state)
                    : Stream.empty());
  }

  private static Stream<WishedTime> wishedTimes(List<Correspondence> stored) {
    return contents(stored)
        .flatMap(
            content ->
                content instanceof Content.OfRequest(_, var start, var minutes)
                    ? Stream.of(new WishedTime(start, minutes))
                    : Stream.empty());
  }

  private static Stream<Booking> bookings(List<Correspondence> stored) {
    return contents(stored)
        .flatMap(
            content ->
                content instanceof Content.OfBooking about
                    ? Stream.of(about.booking())
                    : Stream.empty());
  }

  private static Stream<Content> contents(List<Correspondence> stored) {
    return stored.stream().flatMap(each -> each.messages().stream()).map(Message::content);
  }
}
