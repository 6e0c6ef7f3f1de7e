package org.fsmlight.notification.devices.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.DispatcherChanged;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.DispatcherLeft;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.LoginEnded;
import org.fsmlight.events.PasswordChanged;
import org.fsmlight.events.PasswordResetRequested;
import org.fsmlight.events.TechnicianDeactivated;
import org.fsmlight.events.TechnicianInvited;
import org.fsmlight.events.TechnicianProfileChanged;
import org.fsmlight.events.TechnicianReactivated;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;
import org.fsmlight.notification.devices.Devices;
import org.springframework.stereotype.Component;

/**
 * Removes the devices of logins that have ended. The events of accounts matter for devices that
 * name no login; all others are ended by the ends of their logins, which also follow from these
 * events.
 */
@Component("removeDevicesOnEvent")
final class RemoveDevicesOnEvent extends EventListener {

  private final Devices devices;
  private final Clock clock;

  RemoveDevicesOnEvent(Devices devices, Clock clock) {
    this.devices = devices;
    this.clock = clock;
    on(LoginEnded.class, this::endLogin);
    on(PasswordChanged.class, envelope -> remove(envelope.event().account().id()));
    ignore(PasswordResetRequested.class);
    on(DispatcherLeft.class, envelope -> remove(envelope.event().dispatcher().id()));
    ignore(DispatcherJoined.class, DispatcherChanged.class);
    on(TechnicianDeactivated.class, envelope -> remove(envelope.event().technician().id()));
    ignore(
        TechnicianInvited.class,
        TechnicianProfileChanged.class,
        TechnicianVerified.class,
        TechnicianVerificationLost.class,
        TechnicianReactivated.class);
  }

  private void endLogin(EventEnvelope<LoginEnded> envelope) {
    var login = envelope.event().login();
    devices.endLogin(login.id(), login.accountId(), clock.instant());
  }

  private void remove(String accountId) {
    devices.removeWithoutLogin(accountId);
  }
}
