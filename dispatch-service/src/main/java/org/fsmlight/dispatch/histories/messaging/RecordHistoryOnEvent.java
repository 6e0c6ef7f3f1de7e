package org.fsmlight.dispatch.histories.messaging;

import org.fsmlight.common.erasure.Erased;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.histories.Histories;
import org.fsmlight.dispatch.histories.HistoryEntry;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequestEvent;
import org.springframework.stereotype.Component;

/** Records every event of requests and calls in their histories. */
@Component("recordHistoryOnEvent")
class RecordHistoryOnEvent extends EventListener {

  private final Histories histories;
  private final Erased erased;

  RecordHistoryOnEvent(Histories histories, Erased erased) {
    this.histories = histories;
    this.erased = erased;
    on(ServiceRequestEvent.class, this::recordRequest);
    on(ServiceCallEvent.class, this::recordCall);
  }

  private void recordRequest(EventEnvelope<ServiceRequestEvent> envelope) {
    record(HistoryEventTranslator.entry(envelope, envelope.event()));
    HistoryEventTranslator.redistribution(envelope, envelope.event()).ifPresent(this::record);
  }

  private void recordCall(EventEnvelope<ServiceCallEvent> envelope) {
    record(HistoryEventTranslator.entry(envelope, envelope.event()));
  }

  private void record(HistoryEntry entry) {
    var isErased = entry.hasTexts() && erased.contains(entry.call().value());
    histories.add(isErased ? entry.erased() : entry);
  }
}
