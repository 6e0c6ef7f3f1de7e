package org.fsmlight.requests.messaging;

import java.time.Clock;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.ClientCalled;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallCancelled;
import org.fsmlight.events.ServiceCallCannotComplete;
import org.fsmlight.events.ServiceCallChangeUndone;
import org.fsmlight.events.ServiceCallCompleted;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceCallReady;
import org.fsmlight.events.ServiceCallReopened;
import org.fsmlight.events.ServiceCallRescheduled;
import org.fsmlight.events.ServiceCallScheduled;
import org.fsmlight.events.ServiceCallStarted;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
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
  private final StartErasure erasing;
  private final Clock clock;

  KeepCopies(Companies companies, Calls calls, StartErasure erasing, Clock clock) {
    this.companies = companies;
    this.calls = calls;
    this.erasing = erasing;
    this.clock = clock;
    on(CompanyEvent.class, this::keepCompany);
    on(ServiceCallStarted.class, this::keepCall);
    on(ServiceCallCompleted.class, this::keepCall);
    on(ServiceCallCancelled.class, this::keepCall);
    ignore(
        ServiceCallScheduled.class,
        ServiceCallRescheduled.class,
        TechnicianAssigned.class,
        TechnicianReassigned.class,
        TechnicianUnassigned.class,
        ClientCalled.class,
        ServiceCallReady.class,
        ServiceCallReopened.class,
        ServiceCallChangeUndone.class,
        ServiceCallCannotComplete.class);
    on(ClientErased.class, this::erase);
  }

  private void keepCompany(EventEnvelope<CompanyEvent> envelope) {
    var event = envelope.event();
    companies.keep(new Company(new CompanyId(event.companyId()), event.version()));
  }

  private void keepCall(EventEnvelope<? extends ServiceCallEvent> envelope) {
    calls.keep(call(envelope.event().call()));
  }

  private void erase(EventEnvelope<ClientErased> envelope) {
    erasing.begin(envelope.event().serviceCallIds(), clock.instant());
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
