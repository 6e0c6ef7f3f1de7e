package org.fsmlight.notification.messaging;

import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.DispatcherEvent;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.events.TechnicianEvent;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.planning.Telling;
import org.springframework.stereotype.Component;

/** Keeps this service's own copies of the directory and the calls up to date. */
@Component("keepCopies")
final class KeepCopies extends EventListener {

  private final Directory directory;
  private final Calls calls;
  private final Telling telling;
  private final Clock clock;

  KeepCopies(Directory directory, Calls calls, Telling telling, Clock clock) {
    this.directory = directory;
    this.calls = calls;
    this.telling = telling;
    this.clock = clock;
    on(ServiceRequestEvent.class, this::request);
    on(ServiceCallEvent.class, this::call);
    on(CompanyEvent.class, this::company);
    on(DispatcherEvent.class, this::dispatcher);
    on(TechnicianEvent.class, this::technician);
  }

  private void request(EventEnvelope<ServiceRequestEvent> envelope) {
    calls.keepRequest(Contracts.state(envelope.event().request()));
  }

  private void call(EventEnvelope<ServiceCallEvent> envelope) {
    ServiceCall call = envelope.event().call();
    calls.keepCall(call.id(), Contracts.state(call));
  }

  private void company(EventEnvelope<CompanyEvent> envelope) {
    directory.keepCompany(Contracts.company(envelope.event().company()));
  }

  private void dispatcher(EventEnvelope<DispatcherEvent> envelope) {
    keep(Contracts.person(envelope.event().dispatcher()), envelope.time());
  }

  private void technician(EventEnvelope<TechnicianEvent> envelope) {
    directory.keepTechnician(Contracts.person(envelope.event().technician()));
  }

  /** A fact may have been heard of before the dispatchers who are told of it. */
  private void keep(Person dispatcher, Instant thereSince) {
    directory.keepDispatcher(dispatcher);
    telling.tellWhatCameBefore(dispatcher, thereSince, clock.instant());
  }
}
