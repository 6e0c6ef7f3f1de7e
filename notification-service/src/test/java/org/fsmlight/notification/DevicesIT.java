package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

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
  void tokenBelongsToTheAccountThatRegisteredItLast() {
    assertThat(register("ana", "shared-phone")).isEqualTo(201);
    assertThat(register("ana", "shared-phone")).isEqualTo(201);
    assertThat(devices("ana")).containsExactly("shared-phone");

    assertThat(register("ben", "shared-phone")).isEqualTo(201);
    assertThat(devices("ana")).isEmpty();
    assertThat(devices("ben")).containsExactly("shared-phone");
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

  private static int call(String method, String account, String body) {
    var token = TestTokens.technician("company", account);
    return service.call(method, "/api/devices", token, body).statusCode();
  }

  private static java.util.List<String> devices(String account) {
    return service.bean(Devices.class).of(account).stream().map(Device::value).toList();
  }
}
