package org.fsmlight.notification.messaging;

import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.DispatcherEvent;
import org.fsmlight.events.EventEnvelope;
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
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    switch (envelope.event()) {
      case ServiceRequestEvent told -> calls.keepRequest(Contracts.state(told.request()));
      case ServiceCallEvent told -> calls.keepCall(told.call().id(), Contracts.state(told.call()));
      case CompanyEvent told -> directory.keepCompany(Contracts.company(told.company()));
      case DispatcherEvent told -> keep(Contracts.person(told.dispatcher()), envelope.time());
      case TechnicianEvent told -> directory.keepTechnician(Contracts.person(told.technician()));
      default -> {}
    }
  }

  /** A fact may have been heard of before the dispatchers who are told of it. */
  private void keep(Person dispatcher, Instant thereSince) {
    directory.keepDispatcher(dispatcher);
    telling.tellWhatCameBefore(dispatcher, thereSince, clock.instant());
  }
}
