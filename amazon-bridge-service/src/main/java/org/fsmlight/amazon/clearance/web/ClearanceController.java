package org.fsmlight.amazon.clearance.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.amazon.clearance.Clearance;
import org.fsmlight.amazon.clearance.Clearing;
import org.fsmlight.amazon.clearance.Outcome;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;
import org.fsmlight.amazon.technician.Technicians;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
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

/** Reading and recording a technician's clearance over HTTP. */
@RestController
@RequestMapping("/api/amazon/technicians/{id}")
class ClearanceController {

  private final Clearing clearing;
  private final Technicians technicians;
  private final Clock clock;

  ClearanceController(Clearing clearing, Technicians technicians, Clock clock) {
    this.clearing = clearing;
    this.technicians = technicians;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<ClearanceRepresentation> get(@PathVariable String id, Caller caller) {
    return represented(clearing.of(technician(id, caller)));
  }

  @PutMapping
  ResponseEntity<ClearanceRepresentation> put(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody ConditionsBody body,
      Caller caller) {
    var outcome =
        clearing.record(
            technician(id, caller),
            body.conditions(),
            caller.actor(),
            clock.instant(),
            ifMatch::allows);
    return switch (outcome) {
      case Outcome.Recorded(var clearance) -> represented(clearance);
      case Outcome.Stale(var current) ->
          Problem.stale(ClearanceRepresentation.of(current)).response();
    };
  }

  private Technician technician(String id, Caller caller) {
    return technicians
        .find(new TechnicianId(id))
        .filter(known -> caller.is(Role.OPERATOR) || caller.isOf(known.companyId().value()))
        .orElseThrow(() -> new NotFound("technician", id));
  }

  private static ResponseEntity<ClearanceRepresentation> represented(Clearance clearance) {
    return ResponseEntity.ok()
        .eTag(ETags.of(clearance.version()))
        .body(ClearanceRepresentation.of(clearance));
  }
}
