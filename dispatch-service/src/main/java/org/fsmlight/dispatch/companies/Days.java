package org.fsmlight.dispatch.companies;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.fsmlight.dispatch.TimeSlot;

/** A period of calendar days, both ends included. */
public record Days(LocalDate from, LocalDate to) {

  public static final String REASONABLE = "must be 'from' or a later day, at most 42 days in all";

  private static final int MAX_DAYS = 42;

  /** Returns true if the days are in order and not more than a request may ask for. */
  public boolean areReasonable() {
    var count = ChronoUnit.DAYS.between(from, to) + 1;
    return count >= 1 && count <= MAX_DAYS && from.getYear() >= 1970 && to.getYear() < 10_000;
  }

  /**
   * The time from the start of the first day to the end of the last one. A day may have 23 or 25
   * hours.
   */
  public TimeSlot in(ZoneId zone) {
    return new TimeSlot(
        from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
