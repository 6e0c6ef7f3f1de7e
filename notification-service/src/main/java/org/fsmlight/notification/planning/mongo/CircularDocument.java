package org.fsmlight.notification.planning.mongo;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.planning.Circular;
import org.fsmlight.notification.planning.Occasion;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A circular as stored. */
record CircularDocument(
    @Id String id,
    String companyId,
    Booking booking,
    @Nullable Instant start,
    int durationMinutes,
    Instant happenedAt,
    long holdMillis) {

  static CircularDocument of(Circular circular) {
    Content.OfRequest request = circular.request();
    return new CircularDocument(
        circular.id(),
        circular.companyId(),
        request.booking(),
        request.start(),
        request.durationMinutes(),
        circular.occasion().time(),
        circular.occasion().hold().toMillis());
  }

  Circular state() {
    return new Circular(
        companyId,
        new Content.OfRequest(booking, start, durationMinutes),
        new Occasion(id, happenedAt, Duration.ofMillis(holdMillis)));
  }
}
