package org.fsmlight.dispatch.calls.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.FindFreeTimes;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.fsmlight.dispatch.companies.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the times of a day at which a technician is free for a call, over HTTP. */
@RestController
class FreeTimeController {

  private final ServiceCalls calls;
  private final FindFreeTimes findFreeTimes;
  private final Clock clock;

  FreeTimeController(ServiceCalls calls, FindFreeTimes findFreeTimes, Clock clock) {
    this.calls = calls;
    this.findFreeTimes = findFreeTimes;
    this.clock = clock;
  }

  /**
   * @param durationMinutes absent for the call's own duration
   */
  @GetMapping("/api/service-calls/{id}/free-times")
  FreeTimesResponse freeTimes(
      @PathVariable String id,
      @RequestParam String technicianId,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
      @RequestParam
          @Min(value = 15, message = "must be at least 15")
          @Max(value = 1440, message = "must be at most 1440")
          @Nullable Integer durationMinutes,
      Caller caller) {
    if (!new Days(date, date).areReasonable()) {
      throw new BadInput("date", "must be a day from 1970 to 9999");
    }
    var call =
        calls
            .find(new ServiceCallId(id))
            .filter(Actors.planner(caller)::mayCommand)
            .orElseThrow(() -> new NotFound("service call", id));
    var minutes = durationMinutes == null ? call.state().durationMinutes() : durationMinutes;
    return findFreeTimes
        .find(call, new TechnicianId(technicianId), date, minutes, clock.instant())
        .map(FreeTimesResponse::of)
        .orElseThrow(() -> new NotFound("technician", technicianId));
  }
}
