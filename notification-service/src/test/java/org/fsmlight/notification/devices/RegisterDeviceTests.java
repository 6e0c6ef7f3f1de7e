package org.fsmlight.notification.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The registration of devices, their logins, and the proof that a phone was handed over. */
class RegisterDeviceTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Decision LOGIN_ENDED = new Decision.Refused(new Refusal.LoginEnded());
  private static final Decision CONFIRMATION_REQUIRED =
      new Decision.Refused(new Refusal.ConfirmationRequired());
  private static final Decision CONFIRMATION_INVALID =
      new Decision.Refused(new Refusal.ConfirmationInvalid());

  private final InMemoryDevices devices = new InMemoryDevices();
  private final List<String> codes = new ArrayList<>();
  private boolean pushServiceAnswers = true;
  private final RegisterDevice registerDevice =
      new RegisterDevice(
          devices,
          new InMemoryConfirmations(),
          (wanted, code) -> pushServiceAnswers && codes.add(code));

  private final Device anas = phone("ana", "anas-login");
  private final Device bens = phone("ben", "bens-login");

  @Test
  void belongsToTheLoginThatRegisteredItLast() {
    var again = phone("ana", "anas-second-login");

    assertThat(register(anas)).isEqualTo(new Decision.Accepted(anas));
    assertThat(register(again)).isEqualTo(new Decision.Accepted(again));
    devices.endLogin("anas-login", "ana", NOW);

    assertThat(devices.of("ana")).containsExactly(again);
  }

  @Test
  void isNotMovedToWhoMerelyKnowsTheToken() {
    register(anas);

    assertThat(register(bens)).isEqualTo(CONFIRMATION_REQUIRED);
    assertThat(register(bens, "guessed", NOW)).isEqualTo(CONFIRMATION_INVALID);

    assertThat(devices.of("ana")).containsExactly(anas);
    assertThat(devices.of("ben")).isEmpty();
  }

  @Test
  void isMovedToWhoReturnsThePushedCode() {
    register(anas);
    register(bens);

    assertThat(register(bens, codes.getFirst(), NOW)).isEqualTo(new Decision.Accepted(bens));

    assertThat(devices.of("ana")).isEmpty();
    assertThat(devices.of("ben")).containsExactly(bens);
  }

  @Test
  void codeIsValidForOneAccountOnceAndForTenMinutes() {
    register(anas);
    register(bens);
    var code = codes.getFirst();

    assertThat(register(phone("eve", "eves-login"), code, NOW)).isEqualTo(CONFIRMATION_INVALID);
    assertThat(register(bens, code, NOW.plusSeconds(600))).isEqualTo(CONFIRMATION_INVALID);
    register(bens, code, NOW.plusSeconds(599));
    devices.register(anas);
    assertThat(register(bens, code, NOW.plusSeconds(599))).isEqualTo(CONFIRMATION_INVALID);
  }

  @Test
  void codesAreSentOnceAMinute() {
    register(anas);

    register(bens, null, NOW);
    register(bens, null, NOW.plusSeconds(59));
    assertThat(codes).hasSize(1);

    register(bens, null, NOW.plusSeconds(60));
    assertThat(codes).hasSize(2).doesNotHaveDuplicates();
    assertThat(register(bens, codes.getFirst(), NOW.plusSeconds(60)))
        .isEqualTo(CONFIRMATION_INVALID);
  }

  @Test
  void sendsAnotherCodeAtOnceIfThePushServiceFailed() {
    register(anas);
    pushServiceAnswers = false;
    assertThat(register(bens)).isEqualTo(CONFIRMATION_REQUIRED);

    pushServiceAnswers = true;
    register(bens);

    assertThat(codes).hasSize(1);
  }

  @Test
  void needsNoConfirmationOnceTheFormerLoginHasEnded() {
    register(anas);
    devices.endLogin("anas-login", "ana", NOW);

    assertThat(register(bens)).isEqualTo(new Decision.Accepted(bens));
    assertThat(codes).isEmpty();
  }

  @Test
  void endThatArrivesBeforeTheRegistrationWins() {
    devices.endLogin("anas-login", "ana", NOW);

    assertThat(register(anas)).isEqualTo(LOGIN_ENDED);
    assertThat(devices.of("ana")).isEmpty();
  }

  @Test
  void endThatArrivesDuringTheRegistrationWins() {
    devices.beforeRegistration = () -> devices.endLogin("anas-login", "ana", NOW);

    assertThat(register(anas)).isEqualTo(LOGIN_ENDED);
    assertThat(devices.of("ana")).isEmpty();
  }

  @Test
  void registrationOfAnotherAccountMeanwhileIsNotReplaced() {
    devices.beforeRegistration = () -> devices.register(anas);

    assertThat(register(bens)).isEqualTo(CONFIRMATION_REQUIRED);
    assertThat(devices.of("ana")).containsExactly(anas);
  }

  private Decision register(Device device) {
    return register(device, null, NOW);
  }

  private Decision register(Device device, String code, Instant at) {
    return registerDevice.register(device, code, at);
  }

  private static Device phone(String account, String login) {
    return Device.of(Device.Kind.FCM, "token", account, "company-1", "Phone", NOW, login);
  }
}
