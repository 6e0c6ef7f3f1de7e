package org.fsmlight.notification.planning.mongo;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Template;
import org.fsmlight.notification.planning.Circular;
import org.fsmlight.notification.planning.Occasion;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A circular as stored.
 *
 * @param template absent in older ones: a request received
 * @param report absent when the content is the request itself
 */
record CircularDocument(
    @Id String id,
    String companyId,
    @Nullable Template template,
    Booking booking,
    @Nullable Instant start,
    int durationMinutes,
    Content.@Nullable Report report,
    Instant happenedAt,
    long holdMillis) {

  static CircularDocument of(Circular circular) {
    return switch (circular.content()) {
      case Content.OfRequest(Booking booking, Instant start, int minutes) ->
          of(circular, booking, start, minutes, null);
      case Content.OfReport(Booking booking, Instant start, int minutes, Content.Report report) ->
          of(circular, booking, start, minutes, report);
      case Content.OfCall(Booking booking, var call) ->
          of(circular, booking, call.start(), call.durationMinutes(), null);
    };
  }

  Circular state() {
    return new Circular(
        companyId,
        template == null ? Template.REQUEST_RECEIVED : template,
        report == null
            ? new Content.OfRequest(booking, start, durationMinutes)
            : new Content.OfReport(booking, start, durationMinutes, report),
        new Occasion(id, happenedAt, Duration.ofMillis(holdMillis)));
  }

  private static CircularDocument of(
      Circular circular,
      Booking booking,
      @Nullable Instant start,
      int durationMinutes,
      Content.@Nullable Report report) {
    return new CircularDocument(
        circular.id(),
        circular.companyId(),
        circular.template(),
        booking,
        start,
        durationMinutes,
        report,
        circular.occasion().time(),
        circular.occasion().hold().toMillis());
  }
}
