package org.fsmlight.team.dispatchers.web;

import java.util.List;
import org.fsmlight.common.security.Caller;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dispatchers of the caller's company. */
@RestController
class DispatcherController {

  private final Dispatchers dispatchers;

  DispatcherController(Dispatchers dispatchers) {
    this.dispatchers = dispatchers;
  }

  record DispatcherList(List<DispatcherView> items) {}

  record DispatcherView(
      String id,
      String status,
      long version,
      String firstName,
      String lastName,
      String email,
      String language) {

    static DispatcherView of(Dispatcher dispatcher) {
      return new DispatcherView(
          dispatcher.id().value(),
          "ACTIVE",
          dispatcher.version(),
          dispatcher.name().first(),
          dispatcher.name().last(),
          dispatcher.email().value(),
          dispatcher.language().code());
    }
  }

  @GetMapping("/api/dispatchers")
  DispatcherList list(Caller caller) {
    return new DispatcherList(
        dispatchers.of(new CompanyId(caller.company())).stream().map(DispatcherView::of).toList());
  }
}
