package org.fsmlight.requests.company.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.springframework.stereotype.Component;

/** Keeps the view of companies. */
@Component("keepCompanies")
class KeepCompanies extends EventListener {

  private final Companies companies;

  KeepCompanies(Companies companies) {
    this.companies = companies;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    if (envelope.event() instanceof CompanyEvent event) {
      companies.keep(new Company(new CompanyId(event.companyId()), event.version()));
    }
  }
}
