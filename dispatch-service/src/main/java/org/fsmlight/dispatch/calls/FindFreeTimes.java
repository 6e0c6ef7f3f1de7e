package org.fsmlight.dispatch.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.companies.Company;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/**
 * Finds the times of a day at which a technician is free for a call. A day is offered from 7:00 to
 * 19:00 in the company's time zone, because working hours are not known yet.
 */
@Component
public class FindFreeTimes {

  private static final LocalTime FIRST = LocalTime.of(7, 0);
  private static final LocalTime LAST = LocalTime.of(19, 0);

  private final Companies companies;
  private final Technicians technicians;
  private final Diaries diaries;

  public FindFreeTimes(Companies companies, Technicians technicians, Diaries diaries) {
    this.companies = companies;
    this.technicians = technicians;
    this.diaries = diaries;
  }

  /**
   * Returns the periods in which the call would fit, in order of time, none of them in the past.
   * Empty if the technician does not work for the call's company.
   */
  public Optional<List<TimeSlot>> find(
      ServiceCall call, TechnicianId technician, LocalDate date, int minutes, Instant now) {
    return technicians
        .find(technician)
        .filter(found -> found.worksFor(call.company()))
        .map(
            found ->
                freeTimes(call, found.id(), day(call, date), Duration.ofMinutes(minutes), now));
  }

  private List<TimeSlot> freeTimes(
      ServiceCall call, TechnicianId technician, TimeSlot day, Duration least, Instant now) {
    if (!now.isBefore(day.end())) {
      return List.of();
    }
    var rest = now.isAfter(day.start()) ? new TimeSlot(now, day.end()) : day;
    return diaries
        .find(technician)
        .orElseGet(() -> Diary.empty(technician))
        .freeWithin(rest, call.id())
        .stream()
        .filter(free -> free.length().compareTo(least) >= 0)
        .toList();
  }

  private TimeSlot day(ServiceCall call, LocalDate date) {
    var zone = companies.find(call.company()).map(Company::zone).orElse(ZoneOffset.UTC);
    return new TimeSlot(
        date.atTime(FIRST).atZone(zone).toInstant(), date.atTime(LAST).atZone(zone).toInstant());
  }
}
