package org.fsmlight.amazon.clearances.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.amazon.clearances.Actor;
import org.fsmlight.amazon.clearances.Clearance;
import org.fsmlight.amazon.clearances.Clearances;
import org.fsmlight.amazon.clearances.Decision;
import org.fsmlight.amazon.clearances.RecordConditions;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.fsmlight.amazon.technicians.TechnicianReplicas;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and records a technician's clearance. */
@RestController
@RequestMapping("/api/amazon/technicians/{id}")
class ClearanceController {

  private final RecordConditions recordConditions;
  private final Clearances clearances;
  private final TechnicianReplicas technicians;
  private final Clock clock;

  ClearanceController(
      RecordConditions recordConditions,
      Clearances clearances,
      TechnicianReplicas technicians,
      Clock clock) {
    this.recordConditions = recordConditions;
    this.clearances = clearances;
    this.technicians = technicians;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<ClearanceResponse> get(@PathVariable String id, Caller caller) {
    return ok(clearances.of(technician(id, caller)));
  }

  @PutMapping
  ResponseEntity<ClearanceResponse> put(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody ConditionsRequest request,
      Caller caller) {
    var decision =
        recordConditions.record(
            technician(id, caller),
            request.conditions(),
            new Actor(caller.actor()),
            clock.instant(),
            ifMatch::allows);
    return switch (decision) {
      case Decision.Accepted(var change) -> ok(change.after());
      case Decision.Refused(var refusal) -> ClearanceProblems.of(refusal);
    };
  }

  private TechnicianReplica technician(String id, Caller caller) {
    return technicians
        .find(new TechnicianId(id))
        .filter(
            technician -> caller.is(Role.OPERATOR) || caller.isOf(technician.companyId().value()))
        .orElseThrow(() -> new NotFound("technician", id));
  }

  private static ResponseEntity<ClearanceResponse> ok(Clearance clearance) {
    return ResponseEntity.ok()
        .eTag(ETags.of(clearance.version()))
        .body(ClearanceResponse.of(clearance));
  }
}
