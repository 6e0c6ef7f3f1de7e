package org.fsmlight.notification.planning;

import static org.fsmlight.notification.message.Template.CANNOT_COMPLETE;
import static org.fsmlight.notification.message.Template.DISPATCHER_CALL_CANCELLED;
import static org.fsmlight.notification.message.Template.DISPATCHER_REQUEST_WITHDRAWN;
import static org.fsmlight.notification.message.Template.REQUEST_EXPIRED;
import static org.fsmlight.notification.message.Template.REQUEST_RECEIVED;

import java.util.Optional;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Template;
import org.jspecify.annotations.Nullable;

/** Which facts every dispatcher of the company is told. */
final class Circulating {

  private Circulating() {}

  static Optional<Circular> of(Fact fact, Occasion occasion) {
    return Optional.ofNullable(circular(fact, occasion));
  }

  private static @Nullable Circular circular(Fact fact, Occasion occasion) {
    return switch (fact) {
      case Fact.RequestReceived(Booking booking, var start, int minutes) ->
          of(REQUEST_RECEIVED, new Content.OfRequest(booking, start, minutes), occasion);
      case Fact.RequestExpired(Booking booking, var start, int minutes) ->
          of(REQUEST_EXPIRED, new Content.OfRequest(booking, start, minutes), occasion);
      case Fact.RequestWithdrawn(Booking booking, var start, int minutes, var why) ->
          of(
              DISPATCHER_REQUEST_WITHDRAWN,
              new Content.OfReport(booking, start, minutes, why),
              occasion);
      case Fact.CallCancelled(Booking booking, CallState call, var why) ->
          of(DISPATCHER_CALL_CANCELLED, report(booking, call, why), occasion);
      case Fact.CannotComplete(Booking booking, CallState call, var why) ->
          of(CANNOT_COMPLETE, report(booking, call, why), occasion);
      default -> null;
    };
  }

  static Content.OfReport report(Booking booking, CallState call, Content.Report report) {
    return new Content.OfReport(booking, call.start(), call.durationMinutes(), report);
  }

  private static Circular of(Template template, Content.OfBooking content, Occasion occasion) {
    return new Circular(content.booking().companyId(), template, content, occasion);
  }
}
