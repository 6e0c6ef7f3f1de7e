package org.fsmlight.dispatch.calls.web;

import jakarta.validation.Valid;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.BasedOn;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.dispatch.calls.Command;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans service calls and undoes changes, over HTTP. */
@RestController
@RequestMapping("/api/service-calls/{id}")
class PlanningController {

  private final CommandExecutor executor;

  PlanningController(CommandExecutor executor) {
    this.executor = executor;
  }

  @PostMapping("/schedule")
  ResponseEntity<ServiceCallResponse> schedule(
      @PathVariable String id,
      @Valid @RequestBody ScheduleRequest body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    return executor.execute(id, body.command(), Actors.planner(caller), ifMatch, basedOn);
  }

  @PostMapping("/assign")
  ResponseEntity<ServiceCallResponse> assign(
      @PathVariable String id,
      @Valid @RequestBody AssignRequest body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    return executor.execute(id, body.command(), Actors.planner(caller), ifMatch, basedOn);
  }

  @PostMapping("/unassign")
  ResponseEntity<ServiceCallResponse> unassign(
      @PathVariable String id, IfMatch ifMatch, BasedOn basedOn, Caller caller) {
    var command = new Command.Unassign();
    return executor.execute(id, command, Actors.planner(caller), ifMatch, basedOn);
  }

  @PostMapping("/client-called")
  ResponseEntity<ServiceCallResponse> clientCalled(
      @PathVariable String id, IfMatch ifMatch, BasedOn basedOn, Caller caller) {
    var command = new Command.CloseClientCall();
    return executor.execute(id, command, Actors.planner(caller), ifMatch, basedOn);
  }

  @PostMapping("/undo")
  ResponseEntity<ServiceCallResponse> undo(
      @PathVariable String id,
      @Valid @RequestBody UndoRequest body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    return executor.execute(id, body.command(), Actors.planner(caller), ifMatch, basedOn);
  }
}
