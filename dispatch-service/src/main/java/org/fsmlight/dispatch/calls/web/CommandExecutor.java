package org.fsmlight.dispatch.calls.web;

import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.web.BasedOn;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.Actor;
import org.fsmlight.dispatch.calls.ChangeServiceCall;
import org.fsmlight.dispatch.calls.Command;
import org.fsmlight.dispatch.calls.Decision;
import org.fsmlight.dispatch.calls.Precondition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Executes a command and returns the call as it is afterwards, or a problem. */
@Component
class CommandExecutor {

  private final ChangeServiceCall changeServiceCall;
  private final ServiceCallProblems problems;
  private final Clock clock;
  private final Duration hold;

  CommandExecutor(
      ChangeServiceCall changeServiceCall,
      ServiceCallProblems problems,
      Clock clock,
      @Value("${fsm.hold}") Duration hold) {
    this.changeServiceCall = changeServiceCall;
    this.problems = problems;
    this.clock = clock;
    this.hold = hold;
  }

  ResponseEntity<ServiceCallResponse> execute(
      String id, Command command, Actor actor, IfMatch ifMatch, BasedOn basedOn) {
    var precondition = new Precondition(ifMatch.version(), basedOn.version());
    var decision =
        changeServiceCall
            .change(new ServiceCallId(id), command, actor, precondition, clock.instant(), hold)
            .orElseThrow(() -> new NotFound("service call", id));
    var call = decision.call();
    var isTheirs = actor.mayCommand(call);
    return switch (decision) {
      case Decision.Accepted _ when isTheirs -> ServiceCallResponse.ok(call);
      case Decision.Accepted _ -> ReassignedCallResponse.ok(call);
      case Decision.Refused(_, var refusal) -> {
        var current = isTheirs ? ServiceCallResponse.of(call) : ReassignedCallResponse.of(call);
        yield problems.of(refusal, current).with("current", current).response();
      }
    };
  }
}
