package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;
import static org.fsmlight.notification.RunningService.stays;
import static org.fsmlight.notification.RunningService.within;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.fsmlight.embedded.FcmStandIn.Mode;
import org.fsmlight.embedded.Mail;
import org.fsmlight.notification.devices.Devices;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages arrive once after outages of the mail server or the push service. */
class OutagesIT {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @AfterEach
  void recover() {
    service.parts().mails().refuse(false);
    service.parts().fcm().fault(Mode.NONE, Duration.ZERO);
  }

  /**
   * In the long form, {@code -Dfsm.long=true}, a thousand mails, and an outage of ten minutes or of
   * {@code -Dfsm.long.outage=PT1M}.
   */
  @Test
  void deliversPushesDuringMailOutageAndEachMailOnceAfterwards() {
    var longForm = Boolean.getBoolean("fsm.long");
    int mails = longForm ? 1000 : 60;
    var company = EventFixtures.of("refusing", "-");
    var lea = company.mailOf("refusing-lea");
    service.register(company, "refusing-lea");
    device("refusing", "refusing-lea");
    service.parts().mails().refuse(true);
    var began = Instant.now();

    IntStream.range(0, mails)
        .forEach(i -> service.publish(EventFixtures.of("refusing", "refusing-" + i).requested()));

    within(Duration.ofSeconds(90), () -> service.pushesTo("phone-refusing-lea").size() == mails);
    soon(() -> ledger("refusing", "refusing-7").contains("the mail server"));
    var asked = Instant.now();
    assertThat(ledger("refusing", "refusing-" + (mails - 1))).contains("QUEUED", "SENT");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
    if (longForm) {
      var left = Duration.between(Instant.now(), began.plus(outage()));
      stays(left.isNegative() ? Duration.ZERO : left, () -> service.mailsTo(lea).isEmpty());
    }
    assertThat(service.mailsTo(lea)).isEmpty();

    service.parts().mails().refuse(false);
    within(Duration.ofSeconds(60), () -> service.mailsTo(lea).size() >= mails);
    stays(Duration.ofSeconds(1), () -> service.mailsTo(lea).size() == mails);
    assertThat(service.mailsTo(lea)).extracting(Mail::messageId).doesNotHaveDuplicates();
    assertThat(service.pushesTo("phone-refusing-lea")).hasSize(mails);
  }

  @Test
  void waitsAsLongAsThePushServiceAsks() {
    var events = EventFixtures.of("patience", "patience-1");
    service.register(events, "patience-lea");
    device("patience", "patience-lea");
    service.parts().fcm().fault(Mode.QUOTA, Duration.ofSeconds(4));

    service.publish(events.requested());
    soon(() -> ledger("patience", "patience-1").contains("answered 429"));
    var refused = Instant.now();
    service.parts().fcm().fault(Mode.NONE, Duration.ZERO);

    within(Duration.ofSeconds(30), () -> service.pushesTo("phone-patience-lea").size() == 1);
    assertThat(Duration.between(refused, service.pushesTo("phone-patience-lea").getFirst().at()))
        .isGreaterThan(Duration.ofSeconds(3));
  }

  @Test
  void repeatsPushAfterOverload() {
    var events = EventFixtures.of("overload", "overload-1");
    service.register(events, "overload-lea");
    device("overload", "overload-lea");
    service.parts().fcm().fault(Mode.UNAVAILABLE, Duration.ofSeconds(1));

    service.publish(events.requested());
    soon(() -> !service.mailsTo(events.mailOf("overload-lea")).isEmpty());
    service.parts().fcm().fault(Mode.NONE, Duration.ZERO);

    soon(() -> service.pushesTo("phone-overload-lea").size() == 1);
    stays(Duration.ofSeconds(1), () -> service.pushesTo("phone-overload-lea").size() == 1);
  }

  @Test
  void removesDeviceThatIsNoLongerRegistered() {
    var events = EventFixtures.of("gone", "gone-1");
    service.register(events, "gone-lea");
    device("gone", "gone-lea");
    service.parts().fcm().forget("phone-gone-lea");

    service.publish(events.requested());

    soon(() -> ledger("gone", "gone-1").contains("none is registered any more"));
    assertThat(ledger("gone", "gone-1")).contains("SKIPPED");
    assertThat(service.bean(Devices.class).of("gone-lea")).isEmpty();
  }

  @Test
  void sendsHeldAndQueuedMessagesAfterARestart() {
    var events = EventFixtures.of("restart", "restart-1");
    service.register(events, "restart-lea");
    service.parts().mails().refuse(true);
    service.publish(events.requested());
    service.publishHeld(events.scheduled(2, EventFixtures.NINE), Duration.ofSeconds(3));
    soon(
        () ->
            ledger("restart", "restart-1").contains("HELD")
                && ledger("restart", "restart-1").contains("the mail server"));

    service = RunningService.restarted(() -> service.parts().mails().refuse(false));

    soon(
        () ->
            service.mailsTo(events.mailOf("restart-lea")).size() == 1
                && service.mailsTo(events.client()).size() == 1);
    stays(
        Duration.ofSeconds(1),
        () ->
            service.mailsTo(events.mailOf("restart-lea")).size() == 1
                && service.mailsTo(events.client()).size() == 1);
  }

  private static Duration outage() {
    return Duration.parse(System.getProperty("fsm.long.outage", "PT10M"));
  }

  private void device(String company, String account) {
    service.call(
        "POST",
        "/api/devices",
        TestTokens.dispatcher(company, account),
        "{\"kind\":\"FCM\",\"value\":\"phone-" + account + "\"}");
  }

  private String ledger(String company, String call) {
    return service
        .call(
            "GET",
            "/api/notifications?serviceCallId=" + call,
            TestTokens.dispatcher(company, "x"),
            null)
        .body();
  }
}
