package org.fsmlight.notification.devices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All devices, and the logins that have ended lately. A device belongs to one account. */
public interface Devices {

  List<Device> of(String accountId);

  Optional<Device> find(String deviceId);

  /** Registers a device, which may have belonged to another account. */
  void register(Device device);

  /**
   * Registers a device if it still belongs to that account.
   *
   * @param owner null if the device is not registered
   * @return false when another registration or removal was first
   */
  boolean register(Device device, @Nullable String owner);

  void remove(String deviceId);

  /** Removes a device if it still belongs to that account. */
  void removeFrom(String accountId, String deviceId);

  /**
   * Removes the devices of a login, and those of its account that name no login. The login is
   * remembered, so that a registration that follows it can be recognized.
   */
  void endLogin(String loginId, String accountId, Instant now);

  /** Removes the devices of an account that name no login. */
  void removeWithoutLogin(String accountId);

  boolean hasEnded(String loginId);
}
