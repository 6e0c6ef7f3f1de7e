package org.fsmlight.dispatch.messaging;

import java.util.List;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.board.CallOnCard;
import org.fsmlight.dispatch.board.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.board.KeepBoard;
import org.fsmlight.dispatch.board.RequestOnCard;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.Task;
import org.fsmlight.events.AssignedTechnician;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is told of requests and calls shows on the cards. */
@Component("updateCardOnEvent")
class UpdateCardOnEvent extends EventListener {

  private final KeepBoard keep;

  UpdateCardOnEvent(KeepBoard keep) {
    this.keep = keep;
    on(ServiceRequestEvent.class, envelope -> told(envelope.event().request()));
    on(ServiceCallEvent.class, envelope -> told(envelope.event().call()));
  }

  private void told(ServiceRequest request) {
    keep.told(
        new ServiceCallId(request.id()),
        new CompanyId(request.companyId()),
        Contract.booking(request),
        new RequestOnCard(
            request.version(),
            RequestOnCard.Status.valueOf(request.status().name()),
            request.requestedStart(),
            request.receivedAt()));
  }

  private void told(ServiceCall call) {
    keep.told(
        new ServiceCallId(call.id()),
        new CompanyId(call.companyId()),
        Contract.booking(call),
        new CallOnCard(
            call.version(),
            CallStatus.valueOf(call.status().name()),
            call.start(),
            Contract.minutes(call.durationMinutes()),
            technician(call.technician()),
            call.openTasks().stream().map(task -> Task.valueOf(task.name())).toList(),
            badges(call),
            call.reason()));
  }

  /** As the call itself has them. */
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

  private static @Nullable TechnicianOnCard technician(@Nullable AssignedTechnician who) {
    return who == null
        ? null
        : new TechnicianOnCard(new TechnicianId(who.id()), who.name(), who.qualified());
  }
}
