package org.fsmlight.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicInteger;

/** Days and times in the time zone of the company. */
public final class ZurichTime {

  static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  private static final AtomicInteger NEXT_WEEK = new AtomicInteger(1);

  private ZurichTime() {}

  /** The Monday of a future week that no other story uses. */
  public static LocalDate freeMonday() {
    return LocalDate.now(ZURICH)
        .plusWeeks(NEXT_WEEK.getAndIncrement())
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  public static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(ZURICH).toInstant();
  }

  static LocalDate date(Instant at) {
    return at.atZone(ZURICH).toLocalDate();
  }

  static LocalTime time(Instant at) {
    return at.atZone(ZURICH).toLocalTime();
  }
}
