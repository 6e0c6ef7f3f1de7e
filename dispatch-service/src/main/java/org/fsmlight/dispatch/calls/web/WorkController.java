package org.fsmlight.dispatch.calls.web;

import jakarta.validation.Valid;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.BasedOn;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.dispatch.calls.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Carries service calls out and ends them, over HTTP. */
@RestController
@RequestMapping("/api/service-calls/{id}")
class WorkController {

  private final CommandExecutor executor;

  WorkController(CommandExecutor executor) {
    this.executor = executor;
  }

  @PostMapping("/check-in")
  ResponseEntity<ServiceCallResponse> checkIn(
      @PathVariable String id, IfMatch ifMatch, BasedOn basedOn, Caller caller) {
    var command = new Command.CheckIn();
    return executor.execute(id, command, Actors.technician(caller), ifMatch, basedOn);
  }

  @PostMapping("/check-out")
  ResponseEntity<ServiceCallResponse> checkOut(
      @PathVariable String id,
      @Valid @RequestBody(required = false) @Nullable CheckOutRequest body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    var command = CheckOutRequest.command(body);
    return executor.execute(id, command, Actors.technician(caller), ifMatch, basedOn);
  }

  @PostMapping("/cannot-complete")
  ResponseEntity<ServiceCallResponse> cannotComplete(
      @PathVariable String id,
      @Valid @RequestBody ReasonRequest body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    var command = new Command.CannotComplete(body.reason());
    return executor.execute(id, command, Actors.technician(caller), ifMatch, basedOn);
  }

  @PostMapping("/cancel")
  ResponseEntity<ServiceCallResponse> cancel(
      @PathVariable String id,
      @Valid @RequestBody ReasonRequest body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    var command = new Command.Cancel(body.reason());
    return executor.execute(id, command, Actors.canceller(caller), ifMatch, basedOn);
  }
}
