package org.fsmlight.team.dispatchers.web;

import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.DispatcherState;

/**
 * A dispatcher as the company's dispatchers see them.
 *
 * @param email where request mails go
 */
record DispatcherView(
    String id,
    DispatcherState status,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    String language) {

  static DispatcherView of(Dispatcher dispatcher) {
    var profile = dispatcher.profile();
    return new DispatcherView(
        dispatcher.id().value(),
        dispatcher.state(),
        dispatcher.version(),
        dispatcher.company().value(),
        profile.name().first(),
        profile.name().last(),
        profile.email().value(),
        profile.language().code());
  }
}
