package org.fsmlight.notification.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link Devices}, for every adapter. */
public abstract class DevicesContract {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final String ana = "ana-" + UUID.randomUUID();
  private final String ben = "ben-" + UUID.randomUUID();
  private final String token = "token-" + UUID.randomUUID();

  /** Returns the adapter under test; the same one during a test. */
  protected abstract Devices devices();

  @Test
  void returnsDevicesInTheOrderOfRegistration() {
    var second = device(ana, "second" + token, NOW.plusSeconds(1));
    var first = device(ana, "first" + token, NOW);
    devices().register(second);
    devices().register(first);

    assertThat(devices().of(ana)).containsExactly(first, second);
    assertThat(devices().of(ben)).isEmpty();
  }

  @Test
  void tokenBelongsToTheAccountThatRegisteredItLast() {
    devices().register(device(ana, token, NOW));
    var moved = device(ben, token, NOW.plusSeconds(1));
    devices().register(moved);

    assertThat(devices().of(ana)).isEmpty();
    assertThat(devices().of(ben)).containsExactly(moved);
  }

  @Test
  void removesDevice() {
    var device = device(ana, token, NOW);
    devices().register(device);

    devices().remove(device.id());
    devices().remove(device.id());

    assertThat(devices().of(ana)).isEmpty();
  }

  @Test
  void removesDeviceFromItsOwnerOnly() {
    var device = device(ana, token, NOW);
    devices().register(device);

    devices().removeFrom(ben, device.id());
    assertThat(devices().of(ana)).containsExactly(device);

    devices().removeFrom(ana, device.id());
    assertThat(devices().of(ana)).isEmpty();
  }

  private static Device device(String account, String token, Instant at) {
    return Device.of(Device.Kind.FCM, token, account, "company-1", "Phone", at);
  }
}
