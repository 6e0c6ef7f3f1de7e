package org.fsmlight.dispatch.companies.messaging;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.companies.Company;
import org.fsmlight.dispatch.companies.Dispatchers;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.Dispatcher;
import org.fsmlight.events.DispatcherEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Updates the copies of companies and of their dispatchers' names. */
@Component("updateCompanyOnEvent")
class UpdateCompanyOnEvent extends EventListener {

  private static final Logger log = LoggerFactory.getLogger(UpdateCompanyOnEvent.class);

  private final Companies companies;
  private final Dispatchers dispatchers;

  UpdateCompanyOnEvent(Companies companies, Dispatchers dispatchers) {
    this.companies = companies;
    this.dispatchers = dispatchers;
    on(CompanyEvent.class, envelope -> update(envelope.event().company()));
    on(DispatcherEvent.class, envelope -> update(envelope.event().dispatcher()));
  }

  private void update(org.fsmlight.events.Company company) {
    try {
      var zone = ZoneId.of(company.timeZone());
      companies.saveIfNewer(
          new Company(new CompanyId(company.id()), company.version(), company.name(), zone));
    } catch (DateTimeException unknownZone) {
      log.error("Company {} has an unknown time zone; its copy is not updated", company.id());
    }
  }

  private void update(Dispatcher dispatcher) {
    var name = dispatcher.firstName() + " " + dispatcher.lastName();
    dispatchers.saveIfNewer(new AccountId(dispatcher.id()), dispatcher.version(), name);
  }
}
