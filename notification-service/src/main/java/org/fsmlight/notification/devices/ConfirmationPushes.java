package org.fsmlight.notification.devices;

/** Sends the codes of confirmations to devices. */
public interface ConfirmationPushes {

  /**
   * Sends a code to a device.
   *
   * @param wanted the device as it would be registered
   * @return whether the push service has taken the push
   */
  boolean send(Device wanted, String code);
}
