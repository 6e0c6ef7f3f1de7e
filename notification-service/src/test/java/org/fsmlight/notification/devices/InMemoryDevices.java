package org.fsmlight.notification.devices;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Devices in memory, for tests. */
public final class InMemoryDevices implements Devices {

  private final Map<String, Device> byId = new HashMap<>();

  @Override
  public List<Device> of(String accountId) {
    return byId.values().stream()
        .filter(device -> device.accountId().equals(accountId))
        .sorted(Comparator.comparing(Device::registeredAt))
        .toList();
  }

  @Override
  public void register(Device device) {
    byId.put(device.id(), device);
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
}
