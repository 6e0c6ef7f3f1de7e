package org.fsmlight.notification.planning.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.DispatcherEvent;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.events.TechnicianEvent;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.planning.PlanNotifications;
import org.springframework.stereotype.Component;

/**
 * Updates the replicas of requests, calls, companies and people. They share one listener, because
 * they share one consumer group.
 */
@Component("updateReplicasOnEvent")
final class UpdateReplicasOnEvent extends EventListener {

  private final Directory directory;
  private final Calls calls;
  private final PlanNotifications planNotifications;
  private final Clock clock;

  UpdateReplicasOnEvent(
      Directory directory, Calls calls, PlanNotifications planNotifications, Clock clock) {
    this.directory = directory;
    this.calls = calls;
    this.planNotifications = planNotifications;
    this.clock = clock;
    on(ServiceRequestEvent.class, this::updateRequest);
    on(ServiceCallEvent.class, this::updateCall);
    on(CompanyEvent.class, this::updateCompany);
    on(DispatcherEvent.class, this::updateDispatcher);
    on(TechnicianEvent.class, this::updateTechnician);
  }

  private void updateRequest(EventEnvelope<ServiceRequestEvent> envelope) {
    calls.saveRequest(ReplicaEventTranslator.request(envelope.event().request()));
  }

  private void updateCall(EventEnvelope<ServiceCallEvent> envelope) {
    calls.saveCall(ReplicaEventTranslator.call(envelope.event().call()));
  }

  private void updateCompany(EventEnvelope<CompanyEvent> envelope) {
    directory.saveCompany(ReplicaEventTranslator.company(envelope.event().company()));
  }

  /** Events that concern all dispatchers may have been consumed before this one. */
  private void updateDispatcher(EventEnvelope<DispatcherEvent> envelope) {
    var dispatcher = ReplicaEventTranslator.person(envelope.event().dispatcher());
    directory.saveDispatcher(dispatcher);
    planNotifications.planEarlier(dispatcher, envelope.time(), clock.instant());
  }

  private void updateTechnician(EventEnvelope<TechnicianEvent> envelope) {
    directory.saveTechnician(ReplicaEventTranslator.person(envelope.event().technician()));
  }
}
