package org.fsmlight.notification.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device to which pushes for an account are sent.
 *
 * @param id derived from kind and value, so that a repeated registration replaces the account
 * @param value the token that the app received from the push service
 * @param name the name that the owner gave the device
 */
public record Device(
    String id,
    Kind kind,
    String value,
    String accountId,
    String companyId,
    @Nullable String name,
    Instant registeredAt) {

  /** The push services. */
  public enum Kind {
    FCM,
    WEBPUSH
  }

  public static Device of(
      Kind kind,
      String value,
      String accountId,
      String companyId,
      @Nullable String name,
      Instant now) {
    return new Device(DeviceId.of(kind, value), kind, value, accountId, companyId, name, now);
  }
}
