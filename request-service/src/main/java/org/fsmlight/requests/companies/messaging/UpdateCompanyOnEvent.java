package org.fsmlight.requests.companies.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.companies.CompanyReplica;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.springframework.stereotype.Component;

/** Updates the replica of a company. */
@Component("updateCompanyOnEvent")
class UpdateCompanyOnEvent extends EventListener {

  private final CompanyReplicas companies;

  UpdateCompanyOnEvent(CompanyReplicas companies) {
    this.companies = companies;
    on(CompanyEvent.class, this::update);
  }

  private void update(EventEnvelope<CompanyEvent> envelope) {
    var event = envelope.event();
    companies.saveIfNewer(
        new CompanyReplica(
            new CompanyId(event.companyId()), event.version(), event.company().country()));
  }
}
