package org.fsmlight.team.audit.messaging;

import java.time.Clock;
import org.fsmlight.common.erasure.Erasing;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.PasswordResetRequested;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.team.audit.AuditRecord;
import org.fsmlight.team.audit.AuditRecord.Party;
import org.fsmlight.team.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a record of what somebody did; what nobody did, as the passing of time, is left out. */
@Component("recordCommands")
final class RecordCommands extends EventListener {

  private final AuditTrail trail;
  private final Erasing erasing;
  private final Clock clock;

  RecordCommands(AuditTrail trail, Erasing erasing, Clock clock) {
    this.trail = trail;
    this.erasing = erasing;
    this.clock = clock;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    if (envelope.event() instanceof ClientErased told) { // records name no client; dead letters may
      erasing.begin(told.serviceCallIds(), clock.instant());
    }
    if (envelope.actor() != null || anybodyDoes(envelope.event())) {
      trail.note(audited(envelope));
    }
  }

  /** Without an account, or before it is known whose doing it is. */
  private static boolean anybodyDoes(Event event) {
    return event instanceof SignUpRequested || event instanceof PasswordResetRequested;
  }

  private static AuditRecord audited(EventEnvelope<?> envelope) {
    Event event = envelope.event();
    String actor = envelope.actor();
    String company = event.companyId();
    return new AuditRecord(
        envelope.id(),
        envelope.time(),
        company.isEmpty() ? null : company,
        actor == null ? null : Party.of(actor),
        event.topic(),
        Party.of(event.subject()),
        number(event));
  }

  private static @Nullable String number(Event event) {
    return switch (event) {
      case ServiceRequestEvent told -> told.request().number();
      case ServiceCallEvent told -> told.call().number();
      default -> null;
    };
  }
}
