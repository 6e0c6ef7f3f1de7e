package org.fsmlight.dispatch.history.web;

import java.util.List;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.history.Histories;
import org.fsmlight.dispatch.history.History;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a request and its call. */
@RestController
class HistoryController {

  private final Histories histories;
  private final Names names;

  HistoryController(Histories histories, Names names) {
    this.histories = histories;
    this.names = names;
  }

  /**
   * @param items all there are, the first first
   */
  record Page(List<LineRepresentation> items) {}

  @GetMapping("/api/service-calls/{id}/history")
  Page history(@PathVariable String id, Caller caller) {
    var history =
        History.of(histories.of(new ServiceCallId(id)))
            .filter(known -> caller.is(Role.OPERATOR) || caller.isOf(known.company().value()))
            .orElseThrow(() -> new NotFound("service call", id));
    return new Page(
        history.lines().stream().map(line -> LineRepresentation.of(line, names)).toList());
  }
}
