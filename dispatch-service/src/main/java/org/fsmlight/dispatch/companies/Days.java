package org.fsmlight.dispatch.companies;

import java.time.LocalDate;
import java.time.ZoneId;
import org.fsmlight.dispatch.TimeSlot;

/** Some calendar days, both ends included. */
public record Days(LocalDate from, LocalDate to) {

  public static final int MOST = 42;

  /** Whether they are in order and not more than one may ask for. */
  public boolean areReasonable() {
    return !to.isBefore(from) && to.isBefore(from.plusDays(MOST));
  }

  /** From the first day's first instant to the last day's end: a day may have 23 or 25 hours. */
  public TimeSlot in(ZoneId zone) {
    return new TimeSlot(
        from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
