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

/** Planning a service call, and taking the last change back. */
@RestController
@RequestMapping("/api/service-calls/{id}")
class CommandController {

  private final Commanding commanding;

  CommandController(Commanding commanding) {
    this.commanding = commanding;
  }

  @PostMapping("/schedule")
  ResponseEntity<ServiceCallRepresentation> schedule(
      @PathVariable String id,
      @Valid @RequestBody ScheduleBody body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    return commanding.carryOut(id, body.command(), Authors.planner(caller), ifMatch, basedOn);
  }

  @PostMapping("/assign")
  ResponseEntity<ServiceCallRepresentation> assign(
      @PathVariable String id,
      @Valid @RequestBody AssignBody body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    return commanding.carryOut(id, body.command(), Authors.planner(caller), ifMatch, basedOn);
  }

  @PostMapping("/unassign")
  ResponseEntity<ServiceCallRepresentation> unassign(
      @PathVariable String id, IfMatch ifMatch, BasedOn basedOn, Caller caller) {
    var command = new Command.Unassign();
    return commanding.carryOut(id, command, Authors.planner(caller), ifMatch, basedOn);
  }

  @PostMapping("/client-called")
  ResponseEntity<ServiceCallRepresentation> clientCalled(
      @PathVariable String id, IfMatch ifMatch, BasedOn basedOn, Caller caller) {
    var command = new Command.CloseClientCall();
    return commanding.carryOut(id, command, Authors.planner(caller), ifMatch, basedOn);
  }

  @PostMapping("/undo")
  ResponseEntity<ServiceCallRepresentation> undo(
      @PathVariable String id,
      @Valid @RequestBody UndoBody body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    return commanding.carryOut(id, body.command(), Authors.planner(caller), ifMatch, basedOn);
  }
}
