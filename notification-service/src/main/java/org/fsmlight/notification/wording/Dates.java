package org.fsmlight.notification.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates as people of a language read them, in the company's time zone. */
final class Dates {

  private final Phrases phrases;
  private final ZoneId zone;

  Dates(Phrases phrases, ZoneId zone) {
    this.phrases = phrases;
    this.zone = zone;
  }

  /** From when to when, or that nothing is fixed yet. */
  String appointment(@Nullable Instant start, int durationMinutes) {
    if (start == null) {
      return phrases.raw("date.open");
    }
    ZonedDateTime from = start.atZone(zone);
    ZonedDateTime to = from.plusMinutes(durationMinutes);
    String until = to.toLocalDate().equals(from.toLocalDate()) ? time(to) : moment(to.toInstant());
    return phrases.say(
        "date.appointment",
        Map.of("date", date(from), "from", time(from), "to", until, "zone", zones(from, to)));
  }

  /** Both, when the clocks are changed in between. */
  private String zones(ZonedDateTime from, ZonedDateTime to) {
    String first = format("zzz", from);
    String last = format("zzz", to);
    return first.equals(last) ? first : first + "/" + last;
  }

  String moment(Instant instant) {
    ZonedDateTime at = instant.atZone(zone);
    return phrases.say("date.moment", Map.of("date", date(at), "time", time(at)));
  }

  /** With the zone's name, for who may not know in which one it is meant. */
  String zoned(Instant instant) {
    return moment(instant) + " (" + format("zzz", instant.atZone(zone)) + ")";
  }

  private String date(ZonedDateTime at) {
    boolean first = at.getDayOfMonth() == 1; // some languages count it otherwise than the others
    return format(phrases.raw(first ? "date.pattern.first" : "date.pattern"), at);
  }

  private String time(ZonedDateTime at) {
    return format(phrases.raw("time.pattern"), at);
  }

  private String format(String pattern, ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(pattern, phrases.locale()).format(at);
  }
}
