package org.fsmlight.notification.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates in the format of a language and the time zone of the company. */
final class Dates {

  private final Phrases phrases;
  private final ZoneId zone;

  Dates(Phrases phrases, ZoneId zone) {
    this.phrases = phrases;
    this.zone = zone;
  }

  /** Start and end, or that no date/time is defined yet. */
  String appointment(@Nullable Instant start, int durationMinutes) {
    if (start == null) {
      return phrases.raw("date.open");
    }
    var from = start.atZone(zone);
    var to = from.plusMinutes(durationMinutes);
    var until = to.toLocalDate().equals(from.toLocalDate()) ? time(to) : moment(to.toInstant());
    return phrases.fill(
        "date.appointment",
        Map.of("date", date(from), "from", time(from), "to", until, "zone", zones(from, to)));
  }

  /** Both zone names if daylight saving time begins or ends in between. */
  private String zones(ZonedDateTime from, ZonedDateTime to) {
    var first = format("zzz", from);
    var last = format("zzz", to);
    return first.equals(last) ? first : first + "/" + last;
  }

  String moment(Instant instant) {
    var at = instant.atZone(zone);
    return phrases.fill("date.moment", Map.of("date", date(at), "time", time(at)));
  }

  /** With the name of the zone, for addressees who may not know it. */
  String zoned(Instant instant) {
    return moment(instant) + " (" + format("zzz", instant.atZone(zone)) + ")";
  }

  private String date(ZonedDateTime at) {
    var first = at.getDayOfMonth() == 1; // some languages use an ordinal for it only
    return format(phrases.raw(first ? "date.pattern.first" : "date.pattern"), at);
  }

  private String time(ZonedDateTime at) {
    return format(phrases.raw("time.pattern"), at);
  }

  private String format(String pattern, ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(pattern, phrases.locale()).format(at);
  }
}
