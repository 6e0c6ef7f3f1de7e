package org.fsmlight.notification.devices.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.security.Caller;
import org.fsmlight.notification.devices.Decision;
import org.fsmlight.notification.devices.Device;
import org.fsmlight.notification.devices.DeviceId;
import org.fsmlight.notification.devices.Devices;
import org.fsmlight.notification.devices.RegisterDevice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own devices. */
@RestController
@RequestMapping("/api/devices")
final class DeviceController {

  private final RegisterDevice registerDevice;
  private final Devices devices;
  private final Clock clock;

  DeviceController(RegisterDevice registerDevice, Devices devices, Clock clock) {
    this.registerDevice = registerDevice;
    this.devices = devices;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DeviceResponse> register(@Valid @RequestBody DeviceRequest wanted, Caller caller) {
    if (wanted.kind() == Device.Kind.WEBPUSH) {
      return DeviceProblems.webPushNotSupported().response();
    }
    var device =
        Device.of(
            wanted.kind(),
            wanted.value(),
            caller.account(),
            caller.company(),
            wanted.name(),
            clock.instant(),
            caller.loginId());
    return switch (registerDevice.register(device, wanted.confirmation(), device.registeredAt())) {
      case Decision.Accepted(var registered) ->
          ResponseEntity.status(HttpStatus.CREATED).body(DeviceResponse.of(registered));
      case Decision.Refused(var refusal) -> DeviceProblems.of(refusal).response();
    };
  }

  /** Succeeds whether the device was registered or not: afterwards it is not the caller's. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@Valid @RequestBody DeviceRequest unwanted, Caller caller) {
    devices.removeFrom(caller.account(), DeviceId.of(unwanted.kind(), unwanted.value()));
  }
}
