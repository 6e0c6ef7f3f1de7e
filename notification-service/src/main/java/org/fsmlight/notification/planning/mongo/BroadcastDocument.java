package org.fsmlight.notification.planning.mongo;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.planning.Broadcast;
import org.fsmlight.notification.planning.EventContext;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A broadcast as stored.
 *
 * @param template absent in older documents, which are about received requests
 * @param report absent if the content is the request itself
 */
record BroadcastDocument(
    @Id String id,
    String companyId,
    @Nullable Template template,
    Booking booking,
    @Nullable Instant start,
    int durationMinutes,
    Content.@Nullable Report report,
    Instant happenedAt,
    long holdMillis) {

  static BroadcastDocument of(Broadcast broadcast) {
    return switch (broadcast.content()) {
      case Content.OfRequest(var booking, var start, var minutes) ->
          of(broadcast, booking, start, minutes, null);
      case Content.OfReport(var booking, var start, var minutes, var report) ->
          of(broadcast, booking, start, minutes, report);
      case Content.OfCall(var booking, var call) ->
          of(broadcast, booking, call.start(), call.durationMinutes(), null);
    };
  }

  Broadcast state() {
    return new Broadcast(
        companyId,
        template == null ? Template.REQUEST_RECEIVED : template,
        report == null
            ? new Content.OfRequest(booking, start, durationMinutes)
            : new Content.OfReport(booking, start, durationMinutes, report),
        new EventContext(id, happenedAt, Duration.ofMillis(holdMillis)));
  }

  private static BroadcastDocument of(
      Broadcast broadcast,
      Booking booking,
      @Nullable Instant start,
      int durationMinutes,
      Content.@Nullable Report report) {
    return new BroadcastDocument(
        broadcast.id(),
        broadcast.companyId(),
        broadcast.template(),
        booking,
        start,
        durationMinutes,
        report,
        broadcast.context().time(),
        broadcast.context().hold().toMillis());
  }
}
