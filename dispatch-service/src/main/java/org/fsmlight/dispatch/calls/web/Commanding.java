package org.fsmlight.dispatch.calls.web;

import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.web.BasedOn;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.Author;
import org.fsmlight.dispatch.calls.Basis;
import org.fsmlight.dispatch.calls.Command;
import org.fsmlight.dispatch.calls.Dispatching;
import org.fsmlight.dispatch.calls.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Has a command carried out now, and answers with the call as it is then, or with a problem. */
@Component
class Commanding {

  private final Dispatching dispatching;
  private final Refusals refusals;
  private final Clock clock;
  private final Duration hold;

  Commanding(
      Dispatching dispatching,
      Refusals refusals,
      Clock clock,
      @Value("${fsm.hold}") Duration hold) {
    this.dispatching = dispatching;
    this.refusals = refusals;
    this.clock = clock;
    this.hold = hold;
  }

  ResponseEntity<ServiceCallRepresentation> carryOut(
      String id, Command command, Author author, IfMatch ifMatch, BasedOn basedOn) {
    var basis = new Basis(ifMatch.version(), basedOn.version());
    var outcome =
        dispatching
            .carryOut(new ServiceCallId(id), command, author, basis, clock.instant(), hold)
            .orElseThrow(() -> new NotFound("service call", id));
    var call = outcome.call();
    var isTheirs = author.mayCommand(call);
    return switch (outcome) {
      case Outcome.Done _ when isTheirs -> ServiceCallRepresentation.ok(call);
      case Outcome.Done _ -> GoneRepresentation.ok(call);
      case Outcome.Refused(_, var why) -> {
        var current = isTheirs ? ServiceCallRepresentation.of(call) : GoneRepresentation.of(call);
        yield refusals.of(why, current).with("current", current).response();
      }
    };
  }
}
