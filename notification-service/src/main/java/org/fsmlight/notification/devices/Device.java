package org.fsmlight.notification.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device to which pushes for an account are sent, until the login ends that registered it.
 *
 * @param id derived from kind and value
 * @param value the token that the app received from the push service
 * @param name the name that the owner gave the device
 * @param loginId the login that registered the device; absent on devices that were stored before
 *     logins were, and where the issuer names none. Any end of a login of the account ends those.
 */
public record Device(
    String id,
    Kind kind,
    String value,
    String accountId,
    String companyId,
    @Nullable String name,
    Instant registeredAt,
    @Nullable String loginId) {

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
      Instant now,
      @Nullable String loginId) {
    return new Device(
        DeviceId.of(kind, value), kind, value, accountId, companyId, name, now, loginId);
  }

  boolean belongsTo(String account) {
    return accountId.equals(account);
  }
}
