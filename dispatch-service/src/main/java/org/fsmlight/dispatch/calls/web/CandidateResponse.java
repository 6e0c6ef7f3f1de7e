package org.fsmlight.dispatch.calls.web;

import java.util.List;
import org.fsmlight.dispatch.calls.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A technician to whom a call could be assigned.
 *
 * @param missing codes of the missing qualifications
 * @param conflict absent if the technician is free or no time is known
 */
record CandidateResponse(
    String id,
    String name,
    boolean qualified,
    List<String> missing,
    @Nullable ConflictResponse conflict) {

  static CandidateResponse of(Candidate candidate) {
    var technician = candidate.technician();
    return new CandidateResponse(
        technician.id().value(),
        technician.name(),
        candidate.isQualified(),
        candidate.missing(),
        ConflictResponse.of(candidate.conflict()));
  }
}
