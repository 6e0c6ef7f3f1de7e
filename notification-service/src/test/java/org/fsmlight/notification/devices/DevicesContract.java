package org.fsmlight.notification.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  void registersForTheExpectedOwnerOnly() {
    var anas = device(ana, token, NOW);
    var bens = device(ben, token, NOW.plusSeconds(1));

    assertThat(devices().register(anas, ben)).isFalse();
    assertThat(devices().register(anas, null)).isTrue();
    assertThat(devices().register(bens, null)).isFalse();
    assertThat(devices().find(anas.id())).contains(anas);
    assertThat(devices().register(bens, ana)).isTrue();
    assertThat(devices().find(anas.id())).contains(bens);
    assertThat(devices().of(ana)).isEmpty();
  }

  @Test
  void endOfALoginRemovesItsDevicesAndThoseWithoutLogin() {
    var phone = device(ana, "phone" + token, "login-1" + token);
    var tablet = device(ana, "tablet" + token, "login-2" + token);
    var stored = device(ana, "stored" + token, (String) null);
    var bens = device(ben, "bens" + token, (String) null);
    for (var each : List.of(phone, tablet, stored, bens)) {
      devices().register(each);
    }

    devices().endLogin("login-1" + token, ana, NOW);
    devices().endLogin("login-1" + token, ana, NOW);

    assertThat(devices().of(ana)).containsExactly(tablet);
    assertThat(devices().of(ben)).containsExactly(bens);
    assertThat(devices().hasEnded("login-1" + token)).isTrue();
    assertThat(devices().hasEnded("login-2" + token)).isFalse();
  }

  @Test
  void removesDevicesWithoutLogin() {
    var phone = device(ana, "phone" + token, "login-1" + token);
    devices().register(phone);
    devices().register(device(ana, "stored" + token, (String) null));

    devices().removeWithoutLogin(ana);

    assertThat(devices().of(ana)).containsExactly(phone);
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
    return Device.of(Device.Kind.FCM, token, account, "company-1", "Phone", at, "login");
  }

  private static Device device(String account, String token, @Nullable String login) {
    return Device.of(Device.Kind.FCM, token, account, "company-1", "Phone", NOW, login);
  }
}
