package org.fsmlight.notification.devices;

/** The reason why a device was not registered. */
public sealed interface Refusal {

  /** The login of the caller has ended. Its access token is still valid for some minutes. */
  record LoginEnded() implements Refusal {}

  /** The device belongs to another account. A push with a code was sent to it. */
  record ConfirmationRequired() implements Refusal {}

  /** The code is unknown, used or expired. */
  record ConfirmationInvalid() implements Refusal {}
}
