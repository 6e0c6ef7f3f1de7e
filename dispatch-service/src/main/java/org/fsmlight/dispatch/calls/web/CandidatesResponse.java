package org.fsmlight.dispatch.calls.web;

import java.util.List;
import org.fsmlight.dispatch.calls.Candidate;

/** The technicians to whom a call could be assigned, the best candidates first. */
record CandidatesResponse(List<CandidateResponse> items) {

  static CandidatesResponse of(List<Candidate> candidates) {
    return new CandidatesResponse(candidates.stream().map(CandidateResponse::of).toList());
  }
}
