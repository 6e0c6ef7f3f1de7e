package org.fsmlight.team.companies.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.CompanyChanged;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.companies.CompanyChange;
import org.fsmlight.team.contact.Language;
import org.springframework.stereotype.Component;

/** A company's changes as contract events. */
@Component
class CompanyEventMapper implements EventMapper<CompanyChange> {

  private final PendingEvents pending;

  CompanyEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> of(CompanyChange change) {
    var told = told(change.company());
    return switch (change) {
      case CompanyChange.Registered r ->
          List.of(pending.of(new CompanyRegistered(told), r.at(), r.actor(), null));
      case CompanyChange.Changed c ->
          List.of(pending.of(new CompanyChanged(told), c.at(), c.actor(), null));
      case CompanyChange.Nothing _ -> List.of();
    };
  }

  private static org.fsmlight.events.Company told(Company company) {
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
