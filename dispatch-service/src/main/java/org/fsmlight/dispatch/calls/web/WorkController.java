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

/** Carrying a service call out, and ending it. */
@RestController
@RequestMapping("/api/service-calls/{id}")
class WorkController {

  private final Commanding commanding;

  WorkController(Commanding commanding) {
    this.commanding = commanding;
  }

  @PostMapping("/check-in")
  ResponseEntity<ServiceCallRepresentation> checkIn(
      @PathVariable String id, IfMatch ifMatch, BasedOn basedOn, Caller caller) {
    var command = new Command.CheckIn();
    return commanding.carryOut(id, command, Authors.technician(caller), ifMatch, basedOn);
  }

  @PostMapping("/check-out")
  ResponseEntity<ServiceCallRepresentation> checkOut(
      @PathVariable String id,
      @Valid @RequestBody(required = false) @Nullable CheckOutBody body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    var command = CheckOutBody.command(body);
    return commanding.carryOut(id, command, Authors.technician(caller), ifMatch, basedOn);
  }

  @PostMapping("/cannot-complete")
  ResponseEntity<ServiceCallRepresentation> cannotComplete(
      @PathVariable String id,
      @Valid @RequestBody ReasonBody body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    var command = new Command.CannotComplete(body.reason());
    return commanding.carryOut(id, command, Authors.technician(caller), ifMatch, basedOn);
  }

  @PostMapping("/cancel")
  ResponseEntity<ServiceCallRepresentation> cancel(
      @PathVariable String id,
      @Valid @RequestBody ReasonBody body,
      IfMatch ifMatch,
      BasedOn basedOn,
      Caller caller) {
    var command = new Command.Cancel(body.reason());
    return commanding.carryOut(id, command, Authors.canceller(caller), ifMatch, basedOn);
  }
}
