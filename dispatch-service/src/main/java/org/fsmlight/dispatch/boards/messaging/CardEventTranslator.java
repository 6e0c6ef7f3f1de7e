package org.fsmlight.dispatch.boards.messaging;

import java.util.List;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.boards.CallOnCard;
import org.fsmlight.dispatch.boards.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.boards.RequestOnCard;
import org.fsmlight.dispatch.bookings.messaging.BookingEventTranslator;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.Task;
import org.fsmlight.events.AssignedTechnician;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Reads events of requests and calls as parts of cards. */
final class CardEventTranslator {

  private CardEventTranslator() {}

  static RequestOnCard request(ServiceRequest request) {
    return new RequestOnCard(
        request.version(),
        RequestOnCard.Status.valueOf(request.status().name()),
        request.requestedStart(),
        request.receivedAt(),
        request.externalRef());
  }

  static CallOnCard call(ServiceCall call) {
    return new CallOnCard(
        call.version(),
        CallStatus.valueOf(call.status().name()),
        call.start(),
        BookingEventTranslator.minutes(call.durationMinutes()),
        technician(call.technician()),
        call.openTasks().stream().map(task -> Task.valueOf(task.name())).toList(),
        badges(call),
        call.reason());
  }

  /** The badges of the call. Its reason is a hindrance unless the call is over. */
  private static List<Badge> badges(ServiceCall call) {
    var isOver =
        switch (call.status()) {
          case OPEN, READY, IN_PROGRESS -> false;
          case COMPLETED, CANCELLED -> true;
        };
    return Badge.of(
        !isOver && call.reason() != null,
        call.withdrawnTooLate() != null,
        call.lateNotes() != null);
  }

  private static @Nullable TechnicianOnCard technician(@Nullable AssignedTechnician technician) {
    return technician == null
        ? null
        : new TechnicianOnCard(
            new TechnicianId(technician.id()), technician.name(), technician.qualified());
  }
}
