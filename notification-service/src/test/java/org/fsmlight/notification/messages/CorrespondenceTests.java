package org.fsmlight.notification.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;
import static org.fsmlight.notification.messages.Bookings.message;

import java.time.Instant;
import java.util.Set;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Queued;
import org.junit.jupiter.api.Test;

/** One message is sent at a time, by one instance. */
class CorrespondenceTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Lease OURS = new Lease("ours", NOW.plusSeconds(30));
  private static final Lease THEIRS = new Lease("theirs", NOW.plusSeconds(60));
  private static final Attempt ATTEMPT =
      new Attempt("down", NOW, NOW.plusSeconds(1), true, false, ReachedDevices.NONE);

  private final Correspondence sending = sending(OURS, NOW, begun());

  @Test
  void otherInstancesWaitWhileMessageIsLeased() {
    assertThat(sending.next(NOW.plusSeconds(29), CurrentState.UNKNOWN, THEIRS))
        .isEqualTo(new DeliveryDecision.Wait(OURS.until()));
  }

  @Test
  void anotherInstanceTakesOverExpiredLease() {
    assertThat(sending.next(OURS.until(), CurrentState.UNKNOWN, THEIRS))
        .isInstanceOf(DeliveryDecision.Send.class);
  }

  @Test
  void heartbeatExtendsLease() {
    var extended = sending.extend("m1", new Lease("ours", NOW.plusSeconds(50)));

    assertThat(extended.next(OURS.until(), CurrentState.UNKNOWN, THEIRS))
        .isInstanceOf(DeliveryDecision.Wait.class);
  }

  @Test
  void formerHolderCanNeitherExtendNorQueue() {
    var takenOver = sending(THEIRS, OURS.until(), sending);

    assertThat(takenOver.extend("m1", OURS)).isSameAs(takenOver);
    assertThat(takenOver.retry("m1", "ours", ATTEMPT)).isSameAs(takenOver);
  }

  @Test
  void settledMessageStaysSettled() {
    var sent = sending.sent("m1", NOW);

    assertThat(sent.retry("m1", "ours", ATTEMPT)).isSameAs(sent);
    assertThat(sent.settle("m1", new Failed("late", NOW))).isSameAs(sent);
    assertThat(sent.sent("m1", NOW.plusSeconds(9))).isSameAs(sent);
    assertThat(sent.next(NOW, CurrentState.UNKNOWN, OURS))
        .isInstanceOf(DeliveryDecision.Idle.class);
  }

  @Test
  void instanceOfTheSameNameRepeatsWhatItWasSendingWhenItDied() {
    assertThat(sending.abandonedBy("theirs", NOW)).isEmpty();

    var resumed = sending.abandonedBy("ours", NOW).orElseThrow();
    assertThat(resumed.next(NOW, CurrentState.UNKNOWN, OURS))
        .isInstanceOf(DeliveryDecision.Send.class);
    assertThat(queued(resumed).uncertain()).isTrue();
  }

  @Test
  void doesNotCountAttemptThatWasNotMade() {
    var notMade =
        new Attempt("resting", NOW, NOW.plusSeconds(5), false, false, ReachedDevices.NONE);

    var retried = sending.retry("m1", "ours", notMade);

    assertThat(retried.messages().getFirst().attempts().count()).isZero();
    assertThat(queued(retried)).isEqualTo(new Queued(NOW.plusSeconds(5), null, false, "resting"));
  }

  @Test
  void secondMessageWaitsForTheOneBeingSent() {
    var two = sending.add(assigned("m2", 3), NOW).orElseThrow();

    assertThat(two.messages()).extracting(Message::status).containsOnly(MessageStatus.QUEUED);
    assertThat(two.next(NOW.plusSeconds(1), CurrentState.UNKNOWN, OURS))
        .isEqualTo(new DeliveryDecision.Wait(OURS.until()));
    assertThat(two.sent("m1", NOW).next(NOW, CurrentState.UNKNOWN, OURS))
        .isInstanceOf(DeliveryDecision.Settled.class);
  }

  @Test
  void recordsReachedDevices() {
    var partly =
        new Attempt("busy", NOW, NOW, true, false, ReachedDevices.reached(Set.of("phone")));

    var retried = sending.retry("m1", "ours", partly);

    assertThat(retried.messages().getFirst().attempts().reached()).containsExactly("phone");
  }

  private static Queued queued(Correspondence correspondence) {
    return (Queued) correspondence.messages().getFirst().state();
  }

  private static Correspondence begun() {
    var ana = Recipient.technician("ana");
    return Correspondence.about("company-1", "call-1", "call-1", ana, Channel.PUSH)
        .add(assigned("m1", 2), NOW)
        .orElseThrow();
  }

  private static Message assigned(String id, long version) {
    var content = new Content.OfCall(booking(), call(version, NINE, "ana"));
    return message(id, Template.TECHNICIAN_ASSIGNED, content, NOW);
  }

  private static Correspondence sending(Lease lease, Instant now, Correspondence from) {
    return ((DeliveryDecision.Send) from.next(now, CurrentState.UNKNOWN, lease)).after();
  }
}
