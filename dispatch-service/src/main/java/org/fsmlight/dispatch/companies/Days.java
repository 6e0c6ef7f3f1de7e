package org.fsmlight.dispatch.companies;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.fsmlight.dispatch.TimeSlot;

/** Some calendar days, both ends included. */
public record Days(LocalDate from, LocalDate to) {

  public static final String REASONABLE = "must be 'from' or a later day, at most 42 days in all";

  private static final int MOST = 42;

  /** Whether they are in order and not more than one may ask for. */
  public boolean areReasonable() {
    var count = ChronoUnit.DAYS.between(from, to) + 1;
    return count >= 1 && count <= MOST && from.getYear() >= 1970 && to.getYear() < 10_000;
  }

  /** From the first day's first instant to the last day's end: a day may have 23 or 25 hours. */
  public TimeSlot in(ZoneId zone) {
    return new TimeSlot(
        from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
