package org.fsmlight.dispatch.calls.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.Command;
import org.fsmlight.dispatch.calls.Dispatching;
import org.fsmlight.dispatch.calls.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to a service call. */
@RestController
@RequestMapping("/api/service-calls/{id}")
class CommandController {

  private final Dispatching dispatching;
  private final Refusals refusals;
  private final Clock clock;
  private final Duration hold;

  CommandController(
      Dispatching dispatching,
      Refusals refusals,
      Clock clock,
      @Value("${fsm.hold}") Duration hold) {
    this.dispatching = dispatching;
    this.refusals = refusals;
    this.clock = clock;
    this.hold = hold;
  }

  @PostMapping("/schedule")
  ResponseEntity<ServiceCallRepresentation> schedule(
      @PathVariable String id,
      @Valid @RequestBody ScheduleBody body,
      IfMatch ifMatch,
      Caller caller) {
    return carryOut(id, body.command(), ifMatch, caller);
  }

  @PostMapping("/assign")
  ResponseEntity<ServiceCallRepresentation> assign(
      @PathVariable String id,
      @Valid @RequestBody AssignBody body,
      IfMatch ifMatch,
      Caller caller) {
    return carryOut(id, body.command(), ifMatch, caller);
  }

  @PostMapping("/unassign")
  ResponseEntity<ServiceCallRepresentation> unassign(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    return carryOut(id, new Command.Unassign(), ifMatch, caller);
  }

  @PostMapping("/client-called")
  ResponseEntity<ServiceCallRepresentation> clientCalled(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    return carryOut(id, new Command.CloseClientCall(), ifMatch, caller);
  }

  private ResponseEntity<ServiceCallRepresentation> carryOut(
      String id, Command command, IfMatch ifMatch, Caller caller) {
    var outcome =
        dispatching
            .carryOut(
                new ServiceCallId(id),
                command,
                Authors.of(caller),
                ifMatch::allows,
                clock.instant(),
                hold)
            .orElseThrow(() -> new NotFound("service call", id));
    return switch (outcome) {
      case Outcome.Done(var call) -> ServiceCallRepresentation.ok(call);
      case Outcome.Refused(var call, var why) -> {
        var current = ServiceCallRepresentation.of(call);
        yield refusals.of(why, current).with("current", current).response();
      }
    };
  }
}
