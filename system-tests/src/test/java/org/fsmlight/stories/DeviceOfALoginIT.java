package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.fsmlight.running.ApiUser;
import org.fsmlight.running.Demo;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device receives pushes as long as the login lasts that registered it. */
class DeviceOfALoginIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String ANOTHER = "lantern 93 over the hill";

  private final Demo demo = Demo.shared();
  private final String phone = "phone-" + UUID.randomUUID();
  private OwnCompany company;
  private String vera;

  @BeforeEach
  void foundCompany() {
    company = new OwnCompany(demo);
    vera = company.vera().get("/api/account").is(200).text("id");
  }

  @Test
  void logOutEndsTheDevicesOfThatLoginOnly() {
    var first = company.veraAgain();
    var second = company.veraAgain();
    register(first, phone);
    register(second, "tablet-" + phone);
    assertThat(stateOfThePushTo(vera)).isEqualTo("SENT");

    first.post("/logout", "").is(204);
    assertThat(stateOfThePushTo(vera)).isEqualTo("SENT");
    second.post("/logout", "").is(204);
    awaitNoPushTo(vera);

    register(company.veraAgain(), phone);
    assertThat(stateOfThePushTo(vera)).isEqualTo("SENT");
  }

  @Test
  void logOutEverywhereEndsAllDevices() {
    var elsewhere = company.veraAgain();
    register(elsewhere, phone);
    assertThat(stateOfThePushTo(vera)).isEqualTo("SENT");

    company.vera().post("/logout/everywhere", "").is(204);

    awaitNoPushTo(vera);
    elsewhere.get("/api/account").is(401);
  }

  @Test
  void changedPasswordEndsAllDevices() {
    var elsewhere = company.veraAgain();
    register(elsewhere, phone);
    assertThat(stateOfThePushTo(vera)).isEqualTo("SENT");

    var change = Map.of("current", company.passwordOfVera(), "password", ANOTHER);
    company.vera().put("/api/account/password", change).is(204);

    awaitNoPushTo(vera);
    register(company.veraWith(ANOTHER), phone);
    assertThat(stateOfThePushTo(vera)).isEqualTo("SENT");
  }

  @Test
  void deactivationEndsAllDevicesAlsoIfItIsTakenBack() {
    var luca = company.technician("Luca Meier");
    register(company.lucaAgain(), phone);
    var pushed = company.planned("Before", Demo.freeDay(), "Luca Meier");
    assertThat(stateOfThePush(pushed, "technician/" + luca)).isEqualTo("SENT");

    company.vera().post("/api/technicians/" + luca + "/deactivate", "").is(200);
    company.vera().post("/api/technicians/" + luca + "/reactivate", "").is(200);

    await("a call that is assigned to Luca and not pushed")
        .atMost(LIMIT)
        .until(() -> stateOfThePush(assignedToLuca(), "technician/" + luca), "SKIPPED"::equals);
    register(company.lucaAgain(), phone);
    assertThat(stateOfThePush(assignedToLuca(), "technician/" + luca)).isEqualTo("SENT");
  }

  @Test
  void whoMerelyKnowsTheTokenOfADeviceDoesNotTakeItOver() {
    register(company.veraAgain(), phone);

    var marc = company.marc();
    marc.post("/api/devices", Map.of("kind", "FCM", "value", phone))
        .isProblem(409, "confirmation-required");
    marc.post("/api/devices", Map.of("kind", "FCM", "value", phone, "confirmation", "guessed"))
        .isProblem(409, "confirmation-invalid");
    assertThat(stateOfThePushTo(vera)).isEqualTo("SENT");

    var marcsId = marc.get("/api/account").is(200).text("id");
    assertThat(stateOfThePushTo(marcsId)).isEqualTo("SKIPPED");
    var code =
        Demo.stream(demo.anonymous.get("/sandbox/api/pushes").is(200).body())
            .map(push -> push.path("data"))
            .filter(data -> data.path("accountId").asString("").equals(marcsId))
            .map(data -> data.path("confirmation").asString(""))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElseThrow();
    marc.post("/api/devices", Map.of("kind", "FCM", "value", phone, "confirmation", code)).is(201);
    assertThat(stateOfThePushTo(marcsId)).isEqualTo("SENT");
    assertThat(stateOfThePushTo(vera)).isEqualTo("SKIPPED");
  }

  private static void register(ApiUser user, String device) {
    user.post("/api/devices", Map.of("kind", "FCM", "value", device)).is(201);
  }

  private String assignedToLuca() {
    return company.planned("After", Demo.freeDay(), "Luca Meier");
  }

  /** Books a service, of which all dispatchers are notified. */
  private String stateOfThePushTo(String dispatcher) {
    return stateOfThePush(company.booked("Ada Keller", null), "dispatcher/" + dispatcher);
  }

  /** The event that ends a login takes a moment. */
  private void awaitNoPushTo(String dispatcher) {
    await("a request that is not pushed")
        .atMost(LIMIT)
        .until(() -> stateOfThePushTo(dispatcher), "SKIPPED"::equals);
  }

  private String stateOfThePush(String call, String recipient) {
    return await("the push to " + recipient)
        .atMost(LIMIT)
        .until(
            () ->
                demo.settledMessages(company.marc(), call).stream()
                    .filter(message -> message.path("channel").asString().equals("PUSH"))
                    .filter(message -> message.path("recipient").asString().equals(recipient))
                    .map(message -> message.path("state").asString())
                    .findFirst()
                    .orElse(""),
            state -> !state.isEmpty());
  }
}
