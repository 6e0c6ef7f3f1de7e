package org.fsmlight.dispatch.histories.web;

import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.histories.Histories;
import org.fsmlight.dispatch.histories.History;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads histories over HTTP. */
@RestController
class HistoryController {

  private final Histories histories;
  private final ActorNames names;

  HistoryController(Histories histories, ActorNames names) {
    this.histories = histories;
    this.names = names;
  }

  @GetMapping("/api/service-calls/{id}/history")
  HistoryResponse history(@PathVariable String id, Caller caller) {
    return History.of(histories.of(new ServiceCallId(id)))
        .filter(known -> caller.is(Role.OPERATOR) || caller.isOf(known.company().value()))
        .map(history -> HistoryResponse.of(history, names))
        .orElseThrow(() -> new NotFound("service call", id));
  }
}
