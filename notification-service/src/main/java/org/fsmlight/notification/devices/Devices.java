package org.fsmlight.notification.devices;

import java.util.List;

/** All devices. A token belongs to the account that registered it last. */
public interface Devices {

  List<Device> of(String accountId);

  void register(Device device);

  void remove(String deviceId);

  /** Removes a device if it still belongs to that account. */
  void removeFrom(String accountId, String deviceId);
}
