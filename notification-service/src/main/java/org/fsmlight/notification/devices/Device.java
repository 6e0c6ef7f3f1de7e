package org.fsmlight.notification.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where pushes for an account go.
 *
 * @param id derived from kind and value: registering it again moves it to the last account
 * @param value the token the push service gave to the app
 * @param name as its owner calls it
 */
public record Device(
    String id,
    Kind kind,
    String value,
    String accountId,
    String companyId,
    @Nullable String name,
    Instant registeredAt) {

  /** The push service that serves it. */
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
