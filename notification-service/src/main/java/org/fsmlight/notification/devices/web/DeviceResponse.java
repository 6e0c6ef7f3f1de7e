package org.fsmlight.notification.devices.web;

import java.time.Instant;
import org.fsmlight.notification.devices.Device;
import org.jspecify.annotations.Nullable;

/** A registered device without its token, which is a secret. */
record DeviceResponse(
    String id,
    String status,
    long version,
    Device.Kind kind,
    @Nullable String name,
    Instant registeredAt) {

  static DeviceResponse of(Device device) {
    return new DeviceResponse(
        device.id(), "REGISTERED", 1, device.kind(), device.name(), device.registeredAt());
  }
}
