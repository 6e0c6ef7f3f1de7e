package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;
import static org.fsmlight.notification.RunningService.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fsmlight.embedded.FcmStandIn.Mode;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Faults of single devices and mailboxes delay nobody else, and end within the configured time. */
class RecipientFaultsIT {

  private static final int STUCK = 60;
  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final JsonMapper JSON = new JsonMapper();
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.restartedWith(
            Map.of(
                "fsm.notification.give-up", "15s",
                "fsm.notification.most-recipient-retry", "2s",
                "fsm.notification.rest", "1s"));
  }

  @AfterAll
  static void restore() {
    RunningService.restarted(() -> {});
  }

  @AfterEach
  void recover() {
    service.parts().mails().refuse(false);
    service.parts().fcm().fault(Mode.NONE, Duration.ZERO);
  }

  @Test
  void stuckDevicesDelayNobodyAndFail() {
    var stuck = EventFixtures.of("stuck", "stuck-1");
    var dispatchers = IntStream.range(0, STUCK).mapToObj(i -> "stuck-" + i).toArray(String[]::new);
    service.register(stuck, dispatchers);
    for (var each : dispatchers) {
      device(TestTokens.dispatcher("stuck", each), "phone-" + each);
      service.parts().fcm().fault("phone-" + each, Mode.THIRD_PARTY_AUTH, Duration.ZERO);
    }
    var fair = EventFixtures.of("fair", "fair-0");
    service.register(fair, "fair-lea");
    device(TestTokens.dispatcher("fair", "fair-lea"), "phone-fair-lea");
    service.publish(stuck.requested());
    soon(() -> states("stuck", "stuck-1", "PUSH").size() == STUCK);

    for (int number = 1; number <= 5; number++) {
      int expected = number;
      service.publish(EventFixtures.of("fair", "fair-" + number).requested());
      within(AT_ONCE, () -> service.pushesTo("phone-fair-lea").size() == expected);
    }

    within(
        Duration.ofSeconds(60),
        () -> states("stuck", "stuck-1", "PUSH").stream().allMatch("FAILED"::equals));
    assertThat(ledger("stuck", "stuck-1", "PUSH"))
        .extracting(message -> message.path("error").asString())
        .containsOnly("given up: the device's push service refused our key: 401");
  }

  @Test
  void fullMailboxesDelayNobodyAndFail() {
    var events = EventFixtures.of("full", "full-0");
    service.register(events);
    var calls =
        IntStream.range(0, STUCK).mapToObj(i -> EventFixtures.of("full", "full-" + i)).toList();
    calls.forEach(each -> service.parts().mails().refuse(each.client(), 452));
    calls.forEach(each -> service.publish(each.accepted()));
    soon(() -> states("full", "full-" + (STUCK - 1), "MAIL").size() == 1);

    for (int number = 1; number <= 5; number++) {
      var other = EventFixtures.of("full", "room-" + number);
      service.publish(other.accepted());
      within(AT_ONCE, () -> service.mailsTo(other.client()).size() == 1);
    }

    var waiting = ledger("full", "full-7", "MAIL").getFirst();
    assertThat(waiting.path("nextAttemptAt").asString()).isNotEmpty();
    assertThat(waiting.path("error").asString()).contains("refused the recipient: 452");
    within(
        Duration.ofSeconds(60),
        () ->
            calls.stream()
                .allMatch(each -> states("full", each.call(), "MAIL").equals(List.of("FAILED"))));
  }

  @Test
  void reachedDeviceIsInformedOfTheReassignment() {
    var events = EventFixtures.of("two", "two-1");
    service.register(events);
    technician(events, "two-ana");
    technician(events, "two-ben");
    device(TestTokens.technician("two", "two-ana"), "phone-two-ana");
    device(TestTokens.technician("two", "two-ana"), "iphone-two-ana");
    service.parts().fcm().fault("iphone-two-ana", Mode.THIRD_PARTY_AUTH, Duration.ZERO);

    service.publish(events.assigned(2, "two-ana"));
    soon(() -> service.pushesTo("phone-two-ana").size() == 1);
    service.publish(events.reassigned(3, "two-ben", "two-ana"));
    soon(() -> service.pushesTo("phone-two-ana").size() == 2);

    assertThat(service.titlesTo("phone-two-ana"))
        .containsExactly("New service call: TV wall mounting", "No longer yours: TV wall mounting");
    service.parts().fcm().fault(Mode.NONE, Duration.ZERO);
    RunningService.stays(Duration.ofSeconds(4), () -> service.pushesTo("iphone-two-ana").isEmpty());
  }

  @Test
  void assignmentThatIsNoLongerTrueIsNotSentAgain() {
    var events = EventFixtures.of("true", "true-1");
    service.register(events);
    technician(events, "true-ana");
    device(TestTokens.technician("true", "true-ana"), "phone-true-ana");
    service.parts().fcm().fault("phone-true-ana", Mode.THIRD_PARTY_AUTH, Duration.ZERO);
    service.publish(events.assigned(2, "true-ana"));
    within(
        Duration.ofSeconds(60), () -> states("true", "true-1", "PUSH").equals(List.of("FAILED")));
    var failed = ledger("true", "true-1", "PUSH").getFirst().path("id").asString();
    service.parts().fcm().fault(Mode.NONE, Duration.ZERO);
    service.publish(events.reassigned(3, "true-ben", "true-ana"));
    soon(() -> states("true", "true-1", "PUSH").size() == 3);

    var answer =
        service.call(
            "POST",
            "/api/notifications/" + failed + "/resend",
            TestTokens.dispatcher("true", "lea"),
            null);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(JSON.readTree(answer.body()).path("why").asString()).isEqualTo("NO_LONGER_TRUE");
    assertThat(service.pushesTo("phone-true-ana")).isEmpty();
  }

  private static void technician(EventFixtures events, String id) {
    service.publish(events.invited(id, "en", service.seal("t")));
    soon(() -> !service.mailsTo(events.mailOf(id)).isEmpty());
  }

  private static void device(String token, String value) {
    var answer =
        service.call(
            "POST", "/api/devices", token, "{\"kind\":\"FCM\",\"value\":\"" + value + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static List<String> states(String company, String call, String channel) {
    return ledger(company, call, channel).stream()
        .map(message -> message.path("state").asString())
        .toList();
  }

  private static List<JsonNode> ledger(String company, String call, String channel) {
    var body =
        service
            .call(
                "GET",
                "/api/notifications?serviceCallId=" + call,
                TestTokens.dispatcher(company, "lea"),
                null)
            .body();
    return JSON.readTree(body)
        .path("items")
        .valueStream()
        .filter(message -> message.path("channel").asString().equals(channel))
        .toList();
  }
}
