package org.fsmlight.notification.device;

import java.util.List;

/** All devices. A token belongs to one account: the last that registered it. */
public interface Devices {

  List<Device> of(String accountId);

  void register(Device device);

  void remove(String deviceId);

  /** Only if it is still that account's. */
  void removeFrom(String accountId, String deviceId);
}
