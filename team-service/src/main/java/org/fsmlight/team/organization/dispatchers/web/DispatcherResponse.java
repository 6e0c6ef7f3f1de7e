package org.fsmlight.team.organization.dispatchers.web;

import org.fsmlight.common.web.ETags;
import org.fsmlight.team.organization.dispatchers.Decision;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.DispatcherState;
import org.springframework.http.ResponseEntity;

/**
 * A dispatcher, for the dispatchers of the company.
 *
 * @param email receives request mails
 */
record DispatcherResponse(
    String id,
    DispatcherState status,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    String language) {

  static DispatcherResponse of(Dispatcher dispatcher) {
    var profile = dispatcher.profile();
    return new DispatcherResponse(
        dispatcher.id().value(),
        dispatcher.state(),
        dispatcher.version(),
        dispatcher.company().value(),
        profile.name().first(),
        profile.name().last(),
        profile.email().value(),
        profile.language().code());
  }

  /** The dispatcher with status 200 and the version as its ETag. */
  static ResponseEntity<DispatcherResponse> entityOf(Dispatcher dispatcher) {
    return ResponseEntity.ok().eTag(ETags.of(dispatcher.version())).body(of(dispatcher));
  }

  static ResponseEntity<DispatcherResponse> entityOf(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var change) -> entityOf(change.dispatcher());
      case Decision.Refused(var refusal) -> DispatcherProblems.of(refusal).response();
    };
  }
}
