package org.fsmlight.dispatch.messaging;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.fsmlight.common.messaging.EventListener;
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

/** What the team tells of companies and their dispatchers is known here. */
@Component("updateCompanyOnEvent")
class UpdateCompanyOnEvent extends EventListener {

  private static final Logger log = LoggerFactory.getLogger(UpdateCompanyOnEvent.class);

  private final Companies companies;
  private final Dispatchers dispatchers;

  UpdateCompanyOnEvent(Companies companies, Dispatchers dispatchers) {
    this.companies = companies;
    this.dispatchers = dispatchers;
    on(CompanyEvent.class, envelope -> told(envelope.event().company()));
    on(DispatcherEvent.class, envelope -> told(envelope.event().dispatcher()));
  }

  private void told(org.fsmlight.events.Company told) {
    try {
      companies.keep(
          new Company(
              new CompanyId(told.id()), told.version(), told.name(), ZoneId.of(told.timeZone())));
    } catch (DateTimeException noSuchZone) {
      log.error("Company {} tells of an unknown time zone; it stays as it was", told.id());
    }
  }

  private void told(Dispatcher told) {
    dispatchers.keep(told.id(), told.version(), told.firstName() + " " + told.lastName());
  }
}
