package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.MessageStatus;
import org.junit.jupiter.api.Test;

/** Several instances and one message; a store that fails while a message is handed over. */
class MessageSenderLeaseTests {

  private final ManualTime time = new ManualTime();
  private final Deliveries deliveries = new Deliveries();
  private final MessageSender one = deliveries.sender("one", time.clock());
  private final MessageSender two = deliveries.sender("two", time.clock());

  @Test
  void otherInstanceWaitsWhileAMessageIsBeingSent() {
    var mail = deliveries.add("m1", time.now());
    deliveries.during =
        () ->
            assertThat(two.sendDue(mail.id()).map(NextAttempt::at))
                .hasValue(time.now().plus(Deliveries.LEASE));

    one.sendDue(mail.id());

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void heartbeatExtendsTheLeaseDuringALongDelivery() {
    var mail = deliveries.add("m1", time.now());
    var sender =
        deliveries.sender(
            "one",
            time.clock(),
            Map.of(Channel.MAIL, deliveries),
            (interval, task) -> {
              assertThat(interval).isEqualTo(Deliveries.LEASE.dividedBy(3));
              time.pass(interval);
              task.run();
              return () -> {};
            });
    deliveries.during =
        () ->
            assertThat(two.sendDue(mail.id()).map(NextAttempt::at))
                .hasValue(time.now().plus(Deliveries.LEASE));

    sender.sendDue(mail.id());

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void lateHeartbeatTakesNothingBackFromAnotherInstance() {
    var mail = deliveries.add("m1", time.now());
    var sender =
        deliveries.sender(
            "one",
            time.clock(),
            Map.of(Channel.MAIL, deliveries),
            (interval, task) -> {
              time.pass(Deliveries.LEASE);
              two.sendDue(mail.id());
              task.run();
              return () -> {};
            });

    sender.sendDue(mail.id());

    assertThat(deliveries.message("m1").status()).isEqualTo(MessageStatus.SENT);
  }

  @Test
  void messageOfAChannelWithoutTransportIsSkipped() {
    var mail = deliveries.add("m1", time.now());
    var sender = deliveries.sender("one", time.clock(), Map.of(), (interval, task) -> () -> {});

    sender.sendDue(mail.id());

    var skipped = deliveries.message("m1");
    assertThat(skipped.status()).isEqualTo(MessageStatus.SKIPPED);
    assertThat(skipped.state().reason()).isEqualTo("there is no way to send it");
  }

  @Test
  void faultOfOursIsRepeatedAsAnAttempt() {
    var mail = deliveries.add("m1", time.now());
    deliveries.during =
        () -> {
          throw new IllegalStateException("a fault");
        };

    var next = one.sendDue(mail.id());

    assertThat(next).isPresent();
    assertThat(next.get().at())
        .isBetween(
            time.now().plus(Deliveries.FIRST_RETRY.multipliedBy(4).dividedBy(5)),
            time.now().plus(Deliveries.FIRST_RETRY));
    assertThat(deliveries.message("m1").state().reason()).isEqualTo("a fault of ours");
    assertThat(deliveries.message("m1").attempts().count()).isEqualTo(1);
  }

  @Test
  void deliveryIsRecordedOnceTheStoreIsBack() {
    var mail = deliveries.add("m1", time.now());
    deliveries.during = () -> deliveries.storeFailures = 1;

    one.sendDue(mail.id());

    assertThat(deliveries.delivered).containsExactly("m1");
    assertThat(deliveries.message("m1").status()).isEqualTo(MessageStatus.SENT);
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    var mail = deliveries.add("m1", time.now());
    deliveries.result = Delivery.unavailable("busy", Duration.ofMinutes(7));

    assertThat(one.sendDue(mail.id()).map(NextAttempt::at))
        .hasValue(time.now().plus(Duration.ofMinutes(7)));
  }

  @Test
  void attemptThatWasNotMadeIsNotCounted() {
    var mail = deliveries.add("m1", time.now());
    deliveries.result = Delivery.notAttempted("mail is given a rest", Duration.ofSeconds(5));

    one.sendDue(mail.id());

    assertThat(deliveries.message("m1").attempts().count()).isZero();
  }

  @Test
  void unknownCorrespondenceHasNothingDue() {
    assertThat(one.sendDue("nothing")).isEmpty();
  }
}
