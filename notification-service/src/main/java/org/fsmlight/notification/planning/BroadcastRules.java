package org.fsmlight.notification.planning;

import static org.fsmlight.notification.messages.Template.CANNOT_COMPLETE;
import static org.fsmlight.notification.messages.Template.DISPATCHER_CALL_CANCELLED;
import static org.fsmlight.notification.messages.Template.DISPATCHER_REQUEST_WITHDRAWN;
import static org.fsmlight.notification.messages.Template.REQUEST_EXPIRED;
import static org.fsmlight.notification.messages.Template.REQUEST_RECEIVED;

import java.util.Optional;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCancelled;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCompleted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CannotComplete;
import org.fsmlight.notification.planning.NotifiableDomainEvent.ChangeUndone;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DispatcherInvited;
import org.fsmlight.notification.planning.NotifiableDomainEvent.PasswordChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.PasswordResetRequested;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestExpired;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestReceived;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestWithdrawn;
import org.fsmlight.notification.planning.NotifiableDomainEvent.SignUpRequested;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianInvited;
import org.fsmlight.notification.planning.NotifiableDomainEvent.VerificationChanged;

/** The domain events of which every dispatcher of the company is notified. */
final class BroadcastRules {

  private BroadcastRules() {}

  static Optional<Broadcast> broadcast(NotifiableDomainEvent event, EventContext context) {
    return switch (event) {
      case RequestReceived(var booking, var start, var minutes) ->
          broadcast(REQUEST_RECEIVED, new Content.OfRequest(booking, start, minutes), context);
      case RequestExpired(var booking, var start, var minutes) ->
          broadcast(REQUEST_EXPIRED, new Content.OfRequest(booking, start, minutes), context);
      case RequestWithdrawn(var booking, var start, var minutes, var report) ->
          broadcast(
              DISPATCHER_REQUEST_WITHDRAWN,
              new Content.OfReport(booking, start, minutes, report),
              context);
      case CallCancelled(var booking, var call, var report) ->
          broadcast(DISPATCHER_CALL_CANCELLED, report(booking, call, report), context);
      case CannotComplete(var booking, var call, var report) ->
          broadcast(CANNOT_COMPLETE, report(booking, call, report), context);
      case RequestAccepted _,
          DateDefined _,
          DateChanged _,
          TechnicianChanged _,
          ChangeUndone _,
          CallCompleted _,
          TechnicianInvited _,
          DispatcherInvited _,
          SignUpRequested _,
          PasswordResetRequested _,
          PasswordChanged _,
          VerificationChanged _ ->
          Optional.empty();
    };
  }

  static Content.OfReport report(Booking booking, CallState call, Content.Report report) {
    return new Content.OfReport(booking, call.start(), call.durationMinutes(), report);
  }

  private static Optional<Broadcast> broadcast(
      Template template, Content.OfBooking content, EventContext context) {
    return Optional.of(new Broadcast(content.booking().companyId(), template, content, context));
  }
}
