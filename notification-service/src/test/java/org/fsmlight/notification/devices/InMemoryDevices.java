package org.fsmlight.notification.devices;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Devices in memory, for tests. */
public final class InMemoryDevices implements Devices {

  private final Map<String, Device> byId = new HashMap<>();
  private final Set<String> endedLogins = new HashSet<>();

  /** Runs once, between the decision on a registration and its write. */
  Runnable beforeRegistration = () -> {};

  @Override
  public List<Device> of(String accountId) {
    return byId.values().stream()
        .filter(device -> device.accountId().equals(accountId))
        .sorted(Comparator.comparing(Device::registeredAt))
        .toList();
  }

  @Override
  public Optional<Device> find(String deviceId) {
    return Optional.ofNullable(byId.get(deviceId));
  }

  @Override
  public void register(Device device) {
    byId.put(device.id(), device);
  }

  @Override
  public boolean register(Device device, @Nullable String owner) {
    var meanwhile = beforeRegistration;
    beforeRegistration = () -> {};
    meanwhile.run();
    var known = byId.get(device.id());
    if (!Objects.equals(known == null ? null : known.accountId(), owner)) {
      return false;
    }
    byId.put(device.id(), device);
    return true;
  }

  @Override
  public void remove(String deviceId) {
    byId.remove(deviceId);
  }

  @Override
  public void removeFrom(String accountId, String deviceId) {
    byId.computeIfPresent(
        deviceId, (id, device) -> device.accountId().equals(accountId) ? null : device);
  }

  @Override
  public void endLogin(String loginId, String accountId, Instant now) {
    endedLogins.add(loginId);
    byId.values().removeIf(device -> loginId.equals(device.loginId()));
    removeWithoutLogin(accountId);
  }

  @Override
  public void removeWithoutLogin(String accountId) {
    byId.values()
        .removeIf(device -> device.accountId().equals(accountId) && device.loginId() == null);
  }

  @Override
  public boolean hasEnded(String loginId) {
    return endedLogins.contains(loginId);
  }
}
