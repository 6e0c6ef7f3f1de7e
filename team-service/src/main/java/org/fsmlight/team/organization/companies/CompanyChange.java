package org.fsmlight.team.organization.companies;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A company after a change.
 *
 * @param events empty when nothing changed
 */
public record CompanyChange(
    Company company, List<CompanyDomainEvent> events, Instant at, @Nullable Actor actor) {

  public CompanyChange {
    events = List.copyOf(events);
  }

  boolean isEmpty() {
    return events.isEmpty();
  }
}
