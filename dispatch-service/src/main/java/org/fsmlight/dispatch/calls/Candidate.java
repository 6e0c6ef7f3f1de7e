package org.fsmlight.dispatch.calls;

import java.util.Comparator;
import java.util.List;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.technicians.Technician;
import org.jspecify.annotations.Nullable;

/**
 * A technician to whom a call could be assigned, and the obstacles to it.
 *
 * @param missing codes of the missing qualifications; empty if the technician qualifies
 * @param conflict the reservation that overlaps; absent if the technician is free or no time is
 *     known
 */
public record Candidate(
    Technician technician, List<String> missing, @Nullable Reservation conflict) {

  /** Qualified and free technicians first, then qualified ones, then the others, each by name. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate candidate) -> !candidate.isQualified())
          .thenComparing(candidate -> candidate.isQualified() && candidate.conflict() != null)
          .thenComparing(candidate -> candidate.technician().name())
          .thenComparing(candidate -> candidate.technician().id().value());

  public boolean isQualified() {
    return missing.isEmpty();
  }
}
