package org.fsmlight.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Days as the clock on the company's wall in Zurich counts them. */
final class Week {

  static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  private Week() {}

  /** The Monday of the week after next: none of its days has begun. */
  static LocalDate next() {
    return LocalDate.now(ZURICH).plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(ZURICH).toInstant();
  }
}
