package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the technicians to whom a call could be assigned, by the rules that decide on the
 * assignment. It reads the company's technicians in one query and their diaries in another.
 */
@Component
public class FindCandidates {

  private final Technicians technicians;
  private final Diaries diaries;

  public FindCandidates(Technicians technicians, Diaries diaries) {
    this.technicians = technicians;
    this.diaries = diaries;
  }

  /**
   * Returns all technicians of the company that are not deactivated, the best candidates first.
   *
   * @param start null for the call's own date/time
   * @param durationMinutes null for the call's own duration
   */
  public List<Candidate> find(
      ServiceCall call, @Nullable Instant start, @Nullable Integer durationMinutes) {
    var team =
        technicians.of(call.company()).stream()
            .filter(technician -> technician.worksFor(call.company()))
            .toList();
    var wanted = start == null ? null : start.truncatedTo(ChronoUnit.MILLIS);
    var conflicts =
        call.state()
            .timeIf(wanted, durationMinutes)
            .map(time -> conflicts(call, time, team))
            .orElse(Map.of());
    return team.stream()
        .map(
            technician ->
                new Candidate(
                    technician,
                    technician.missingFor(call.booking()),
                    conflicts.get(technician.id())))
        .sorted(Candidate.BEST_FIRST)
        .toList();
  }

  private Map<TechnicianId, Reservation> conflicts(
      ServiceCall call, TimeSlot time, List<Technician> team) {
    return diaries.findAll(team.stream().map(Technician::id).toList()).stream()
        .map(diary -> diary.conflictWith(call.id(), time))
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(Reservation::technician, Function.identity()));
  }
}
