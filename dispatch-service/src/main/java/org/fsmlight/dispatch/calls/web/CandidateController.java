package org.fsmlight.dispatch.calls.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.FindCandidates;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.fsmlight.dispatch.calls.StartRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the technicians to whom a call could be assigned, over HTTP. */
@RestController
class CandidateController {

  private final ServiceCalls calls;
  private final FindCandidates findCandidates;
  private final ServiceCallProblems problems;
  private final Clock clock;

  CandidateController(
      ServiceCalls calls,
      FindCandidates findCandidates,
      ServiceCallProblems problems,
      Clock clock) {
    this.calls = calls;
    this.findCandidates = findCandidates;
    this.problems = problems;
    this.clock = clock;
  }

  /**
   * @param start absent for the call's own date/time
   * @param durationMinutes absent for the call's own duration
   */
  @GetMapping("/api/service-calls/{id}/candidates")
  ResponseEntity<CandidatesResponse> candidates(
      @PathVariable String id,
      @RequestParam @Nullable Instant start,
      @RequestParam
          @Min(value = 15, message = "must be at least 15")
          @Max(value = 1440, message = "must be at most 1440")
          @Nullable Integer durationMinutes,
      Caller caller) {
    var call =
        calls
            .find(new ServiceCallId(id))
            .filter(Actors.planner(caller)::mayCommand)
            .orElseThrow(() -> new NotFound("service call", id));
    return StartRange.at(clock.instant())
        .refuse(start)
        .map(refusal -> problems.of(refusal).<CandidatesResponse>response())
        .orElseGet(
            () ->
                ResponseEntity.ok(
                    CandidatesResponse.of(findCandidates.find(call, start, durationMinutes))));
  }
}
