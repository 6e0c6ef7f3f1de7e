package org.fsmlight.notification.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registers a device for the login of its caller. A device that belongs to another account is given
 * to the caller only if they return the code that was pushed to it: to know its token is not
 * enough. A phone that is handed over after a log out is registered at once, because its former
 * registration has ended.
 */
@Component
public class RegisterDevice {

  private final Devices devices;
  private final Confirmations confirmations;
  private final ConfirmationPushes pushes;

  public RegisterDevice(Devices devices, Confirmations confirmations, ConfirmationPushes pushes) {
    this.devices = devices;
    this.confirmations = confirmations;
    this.pushes = pushes;
  }

  /**
   * Registers the device, or refuses to.
   *
   * @param code the code that was pushed to the device, if it belongs to another account
   */
  public Decision register(Device wanted, @Nullable String code, Instant now) {
    while (true) {
      var owner = devices.find(wanted.id()).map(Device::accountId).orElse(null);
      var refusal = refusal(wanted, owner, code, now);
      if (refusal != null) {
        return new Decision.Refused(refusal);
      }
      if (devices.register(wanted, owner)) {
        return registered(wanted);
      }
    }
  }

  /** An end of the login that arrives meanwhile has not found the device. */
  private Decision registered(Device device) {
    if (hasEnded(device)) {
      devices.removeFrom(device.accountId(), device.id());
      return new Decision.Refused(new Refusal.LoginEnded());
    }
    return new Decision.Accepted(device);
  }

  private @Nullable Refusal refusal(
      Device wanted, @Nullable String owner, @Nullable String code, Instant now) {
    if (hasEnded(wanted)) {
      return new Refusal.LoginEnded();
    }
    if (owner == null || wanted.belongsTo(owner)) {
      return null;
    }
    return code == null ? requireConfirmation(wanted, now) : confirm(wanted, code, now);
  }

  private @Nullable Refusal confirm(Device wanted, String code, Instant now) {
    var confirmed =
        confirmations
            .find(Confirmation.id(wanted))
            .filter(open -> open.admits(code, now))
            .filter(confirmations::remove)
            .isPresent();
    return confirmed ? null : new Refusal.ConfirmationInvalid();
  }

  private Refusal requireConfirmation(Device wanted, Instant now) {
    var recent =
        confirmations.find(Confirmation.id(wanted)).filter(open -> open.isRecent(now)).isPresent();
    if (!recent) {
      var code = Confirmation.newCode();
      var open = Confirmation.of(wanted, code, now);
      confirmations.save(open, Confirmation.expiredBefore(now));
      if (!pushes.send(wanted, code)) {
        confirmations.remove(open); // the next attempt sends another code at once
      }
    }
    return new Refusal.ConfirmationRequired();
  }

  private boolean hasEnded(Device wanted) {
    return wanted.loginId() != null && devices.hasEnded(wanted.loginId());
  }
}
