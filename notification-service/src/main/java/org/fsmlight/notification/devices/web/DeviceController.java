package org.fsmlight.notification.device.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.notification.device.Device;
import org.fsmlight.notification.device.DeviceId;
import org.fsmlight.notification.device.Devices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the caller's own pushes go. */
@RestController
@RequestMapping("/api/devices")
final class DeviceController {

  private final Devices devices;
  private final Clock clock;

  DeviceController(Devices devices, Clock clock) {
    this.devices = devices;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Registered> register(@Valid @RequestBody Registration wanted, Caller caller) {
    if (wanted.kind() == Device.Kind.WEBPUSH) {
      return Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "not-yet-supported",
              "Web Push is not supported yet",
              "Nothing can be sent to a browser by Web Push (RFC 8030) yet, so it is not registered."
                  + " Register kind FCM with a Firebase token, which the app gets on Android and"
                  + " iOS, and a browser with Firebase's JavaScript SDK.")
          .response();
    }
    Device device =
        Device.of(
            wanted.kind(),
            wanted.value(),
            caller.account(),
            caller.company(),
            wanted.name(),
            clock.instant());
    devices.register(device);
    return ResponseEntity.status(HttpStatus.CREATED).body(Registered.of(device));
  }

  /** The same answer whether it was there or not: afterwards it is not the caller's. */
  @DeleteMapping
  ResponseEntity<Void> remove(@Valid @RequestBody Registration unwanted, Caller caller) {
    devices.removeFrom(caller.account(), DeviceId.of(unwanted.kind(), unwanted.value()));
    return ResponseEntity.noContent().build();
  }

  record Registration(
      @NotNull(message = "is missing") Device.Kind kind,
      @PlainText(max = 4096) String value,
      @PlainText(max = 100, optional = true) @Nullable String name) {}

  /** A device without its token, which is a secret. */
  record Registered(
      String id,
      String status,
      long version,
      Device.Kind kind,
      @Nullable String name,
      Instant registeredAt) {

    static Registered of(Device device) {
      return new Registered(
          device.id(), "REGISTERED", 1, device.kind(), device.name(), device.registeredAt());
    }
  }
}
