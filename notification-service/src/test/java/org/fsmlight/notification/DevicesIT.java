package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.fsmlight.events.Login;
import org.fsmlight.events.LoginEnded;
import org.fsmlight.notification.devices.Device;
import org.fsmlight.notification.devices.Devices;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesIT {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void deviceIsNotMovedToWhoMerelyKnowsItsToken() {
    assertThat(register("ana", "anas-phone")).isEqualTo(201);
    assertThat(register("ana", "anas-phone")).isEqualTo(201);
    assertThat(devices("ana")).containsExactly("anas-phone");

    var refused = registration("ben", "bens-login", "anas-phone", null);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("urn:fsm-light:problem:confirmation-required");
    assertThat(registration("ben", "bens-login", "anas-phone", "guessed").body())
        .contains("urn:fsm-light:problem:confirmation-invalid");

    assertThat(devices("ana")).containsExactly("anas-phone");
    assertThat(devices("ben")).isEmpty();
  }

  @Test
  void deviceIsMovedToWhoReturnsThePushedCode() {
    register("kim", "handed-phone");
    registration("leo", "leos-login", "handed-phone", null);

    var push = service.pushesTo("handed-phone").getFirst();
    assertThat(push.title()).isEqualTo("Confirm this device");
    assertThat(push.data()).containsEntry("accountId", "leo");
    var code = push.data().get("confirmation");
    assertThat(registration("leo", "leos-login", "handed-phone", code).statusCode()).isEqualTo(201);

    assertThat(devices("kim")).isEmpty();
    assertThat(devices("leo")).containsExactly("handed-phone");
  }

  @Test
  void deviceEndsWithItsLoginAndNotWithAnother() {
    registration("mia", "mias-first", "mias-phone", null);
    registration("mia", "mias-second", "mias-tablet", null);

    service.publish(ended("mias-first", "mia"));

    soon(() -> devices("mia").equals(List.of("mias-tablet")));
    var refused = registration("mia", "mias-first", "mias-phone", null);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("urn:fsm-light:problem:login-ended");
    assertThat(registration("mia", "mias-third", "mias-phone", null).statusCode()).isEqualTo(201);
    assertThat(devices("mia")).containsExactlyInAnyOrder("mias-phone", "mias-tablet");
  }

  @Test
  void phoneHandedOverAfterLogOutNeedsNoConfirmation() {
    registration("nia", "nias-login", "company-phone", null);
    service.publish(ended("nias-login", "nia"));
    soon(() -> devices("nia").isEmpty());

    assertThat(registration("oli", "olis-login", "company-phone", null).statusCode())
        .isEqualTo(201);
    assertThat(devices("oli")).containsExactly("company-phone");
  }

  @Test
  void deviceWithoutLoginEndsWithAnyLoginOrThePasswordOfItsAccount() {
    register("pia", "pias-stored-phone");
    service.publish(ended("pias-login", "pia"));
    soon(() -> devices("pia").isEmpty());

    register("pia", "pias-stored-phone");
    service.publish(EventFixtures.of("company", "none").passwordChanged("pia"));
    soon(() -> devices("pia").isEmpty());
  }

  @Test
  void onlyTheOwnerRemovesADevice() {
    register("cem", "cems-phone");
    var body = "{\"kind\":\"FCM\",\"value\":\"cems-phone\"}";

    assertThat(call("DELETE", "eve", body)).isEqualTo(204);
    assertThat(devices("cem")).containsExactly("cems-phone");

    assertThat(call("DELETE", "cem", body)).isEqualTo(204);
    assertThat(devices("cem")).isEmpty();
    assertThat(call("DELETE", "cem", body)).isEqualTo(204);
  }

  @Test
  void responseDoesNotContainTheToken() {
    var token = TestTokens.technician("company", "dan");
    var answer =
        service.call(
            "POST",
            "/api/devices",
            token,
            "{\"kind\":\"FCM\",\"value\":\"dans-secret\",\"name\":\"Phone\"}");

    assertThat(answer.body()).contains("\"status\":\"REGISTERED\"", "Phone");
    assertThat(answer.body()).doesNotContain("dans-secret");
  }

  @Test
  void refusesWebPush() {
    var token = TestTokens.technician("company", "eve");
    var answer =
        service.call(
            "POST", "/api/devices", token, "{\"kind\":\"WEBPUSH\",\"value\":\"https://push\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("urn:fsm-light:problem:not-yet-supported");
    assertThat(devices("eve")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "nonsense",
        "{\"kind\":\"FCM\"}",
        "{\"kind\":\"FCM\",\"value\":\" \"}",
        "{\"kind\":\"FAX\",\"value\":\"x\"}",
        "{\"kind\":\"FCM\",\"value\":[]}",
        "{\"kind\":\"FCM\",\"value\":\"a\\r\\nb\"}",
        "{\"kind\":\"FCM\",\"value\":\"x\",\"name\":\"a\\u0000b\"}"
      })
  void refusesInvalidInputAndRegistersNothing(String body) {
    for (var method : new String[] {"POST", "DELETE"}) {
      var answer =
          service.call(method, "/api/devices", TestTokens.technician("company", "fay"), body);

      assertThat(answer.statusCode()).as(method + " " + body).isEqualTo(400);
      assertThat(answer.body()).contains("urn:fsm-light:problem:").doesNotContain("Exception");
    }
    assertThat(devices("fay")).isEmpty();
  }

  @Test
  void onlyDispatchersAndTechniciansMayRegister() {
    var body = "{\"kind\":\"FCM\",\"value\":\"x\"}";

    assertThat(service.call("POST", "/api/devices", null, body).statusCode()).isEqualTo(401);
    assertThat(service.call("POST", "/api/devices", TestTokens.operator(), body).statusCode())
        .isEqualTo(403);
    var machine = TestTokens.marketplace("shop");
    assertThat(service.call("POST", "/api/devices", machine, body).statusCode()).isEqualTo(403);
  }

  private static int register(String account, String value) {
    return call("POST", account, "{\"kind\":\"FCM\",\"value\":\"" + value + "\"}");
  }

  private static HttpResponse<String> registration(
      String account, String login, String value, String confirmation) {
    var token = TestTokens.technician("company", account, login);
    var code = confirmation == null ? "" : ",\"confirmation\":\"" + confirmation + "\"";
    return service.call(
        "POST",
        "/api/devices",
        token,
        "{\"kind\":\"FCM\",\"value\":\"" + value + "\"" + code + "}");
  }

  private static LoginEnded ended(String login, String account) {
    return new LoginEnded(new Login(login, 1, account, "company", Instant.now()));
  }

  private static int call(String method, String account, String body) {
    var token = TestTokens.technician("company", account);
    return service.call(method, "/api/devices", token, body).statusCode();
  }

  private static List<String> devices(String account) {
    return service.bean(Devices.class).of(account).stream().map(Device::value).toList();
  }
}
