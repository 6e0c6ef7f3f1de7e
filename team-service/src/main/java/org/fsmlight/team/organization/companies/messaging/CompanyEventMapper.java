package org.fsmlight.team.organization.companies.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.CompanyChanged;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyChange;
import org.fsmlight.team.organization.companies.CompanyDomainEvent;
import org.fsmlight.team.organization.contacts.Language;
import org.springframework.stereotype.Component;

/** Maps changes of companies to contract events. */
@Component
class CompanyEventMapper implements EventMapper<CompanyChange> {

  private final PendingEvents pending;

  CompanyEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> map(CompanyChange change) {
    var state = state(change.company());
    var actor = change.actor() == null ? null : change.actor().text();
    return change.events().stream()
        .map(event -> pending.of(contract(event, state), change.at(), actor, null))
        .toList();
  }

  private static CompanyEvent contract(
      CompanyDomainEvent event, org.fsmlight.events.Company state) {
    return switch (event) {
      case CompanyDomainEvent.Registered() -> new CompanyRegistered(state);
      case CompanyDomainEvent.ProfileChanged() -> new CompanyChanged(state);
    };
  }

  private static org.fsmlight.events.Company state(Company company) {
    var profile = company.profile();
    return new org.fsmlight.events.Company(
        company.id().value(),
        company.version(),
        profile.name(),
        profile.email().value(),
        profile.timeZone().getId(),
        profile.languages().stream().map(Language::code).toList(),
        company.country());
  }
}
