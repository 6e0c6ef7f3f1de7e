package org.fsmlight.requests.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.requests.call.Call;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.springframework.stereotype.Component;

/** Keeps this service's own copies of companies and calls. */
@Component("keepCopies")
class KeepCopies extends EventListener {

  private final Companies companies;
  private final Calls calls;

  KeepCopies(Companies companies, Calls calls) {
    this.companies = companies;
    this.calls = calls;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    switch (envelope.event()) {
      case CompanyEvent told ->
          companies.keep(new Company(new CompanyId(told.companyId()), told.version()));
      case ServiceCallEvent told -> calls.keep(call(told.call()));
      default -> {}
    }
  }

  private static Call call(ServiceCall call) {
    var progress =
        switch (call.status()) {
          case OPEN, READY -> Progress.NOT_BEGUN;
          case IN_PROGRESS -> Progress.IN_PROGRESS;
          case COMPLETED -> Progress.COMPLETED;
          case CANCELLED -> Progress.CANCELLED;
        };
    return new Call(call.id(), call.version(), progress);
  }
}
