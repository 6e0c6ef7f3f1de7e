package org.fsmlight.requests.messaging;

import java.time.Clock;
import org.fsmlight.common.erasure.Erasing;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.ClientErased;
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

/** Keeps this service's own copies of companies and calls, and its own word on erased clients. */
@Component("keepCopies")
class KeepCopies extends EventListener {

  private final Companies companies;
  private final Calls calls;
  private final Erasing erasing;
  private final Clock clock;

  KeepCopies(Companies companies, Calls calls, Erasing erasing, Clock clock) {
    this.companies = companies;
    this.calls = calls;
    this.erasing = erasing;
    this.clock = clock;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    switch (envelope.event()) {
      case CompanyEvent told ->
          companies.keep(new Company(new CompanyId(told.companyId()), told.version()));
      case ServiceCallEvent told -> calls.keep(call(told.call()));
      case ClientErased told -> erasing.begin(told.serviceCallIds(), clock.instant());
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
