package org.fsmlight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.message.Bookings.NINE;
import static org.fsmlight.notification.message.Bookings.booking;
import static org.fsmlight.notification.message.Bookings.call;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One message under way at a time, by one instance. */
class CorrespondenceTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Lease OURS = new Lease("ours", NOW.plusSeconds(30));
  private static final Lease THEIRS = new Lease("theirs", NOW.plusSeconds(60));
  private static final Attempt AGAIN =
      new Attempt("down", NOW.plusSeconds(1), true, false, Set.of());

  private final Correspondence sending = sending(OURS, NOW, begun());

  @Test
  void whatIsBeingSentIsNobodyElses() {
    assertThat(sending.turn(NOW.plusSeconds(29), Standing.UNKNOWN, THEIRS))
        .isEqualTo(new Turn.Wait(OURS.until()));
  }

  @Test
  void whatItsSenderDroppedIsTakenOver() {
    assertThat(sending.turn(OURS.until(), Standing.UNKNOWN, THEIRS)).isInstanceOf(Turn.Send.class);
  }

  @Test
  void aSignOfLifeKeepsItOurs() {
    Correspondence extended = sending.extend("m1", new Lease("ours", NOW.plusSeconds(50)));

    assertThat(extended.turn(OURS.until(), Standing.UNKNOWN, THEIRS)).isInstanceOf(Turn.Wait.class);
  }

  @Test
  void whoLostTheLeaseCanNeitherKeepNorRequeueIt() {
    Correspondence takenOver = sending(THEIRS, OURS.until(), sending);

    assertThat(takenOver.extend("m1", OURS)).isSameAs(takenOver);
    assertThat(takenOver.retry("m1", "ours", AGAIN)).isSameAs(takenOver);
  }

  @Test
  void whatIsSettledStaysSettled() {
    Correspondence sent = sending.sent("m1", NOW);

    assertThat(sent.retry("m1", "ours", AGAIN)).isSameAs(sent);
    assertThat(sent.settled("m1", State.FAILED, "late", NOW)).isSameAs(sent);
    assertThat(sent.sent("m1", NOW.plusSeconds(9))).isSameAs(sent);
    assertThat(sent.turn(NOW, Standing.UNKNOWN, OURS)).isInstanceOf(Turn.Idle.class);
  }

  @Test
  void theInstanceOfTheSameNameResumesWhatItWasSendingWhenItDied() {
    assertThat(sending.abandonedBy("theirs", NOW)).isEmpty();

    Correspondence resumed = sending.abandonedBy("ours", NOW).orElseThrow();
    assertThat(resumed.turn(NOW, Standing.UNKNOWN, OURS)).isInstanceOf(Turn.Send.class);
    assertThat(resumed.messages().getFirst().uncertain()).isTrue();
  }

  @Test
  void whatWasNotEvenTriedDoesNotCount() {
    Attempt untried = new Attempt("resting", NOW.plusSeconds(5), false, false, Set.of());

    Message queued = sending.retry("m1", "ours", untried).messages().getFirst();

    assertThat(queued.attempts()).isZero();
    assertThat(queued.reason()).isEqualTo("resting");
    assertThat(queued.dueAt()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void aSecondMessageWaitsForTheOneUnderWay() {
    Correspondence two = sending.add(assigned("m2", 3), NOW).orElseThrow();

    assertThat(two.messages()).extracting(Message::state).containsOnly(State.QUEUED);
    assertThat(two.turn(NOW.plusSeconds(1), Standing.UNKNOWN, OURS))
        .isEqualTo(new Turn.Wait(OURS.until()));
    assertThat(two.sent("m1", NOW).turn(NOW, Standing.UNKNOWN, OURS))
        .isInstanceOf(Turn.Settled.class);
  }

  @Test
  void devicesThatHaveItAreRemembered() {
    Attempt partly = new Attempt("busy", NOW, true, false, Set.of("phone"));

    assertThat(sending.retry("m1", "ours", partly).messages().getFirst().reached())
        .containsExactly("phone");
  }

  private static Correspondence begun() {
    Recipient ana = Recipient.technician("ana");
    return Correspondence.about("company-1", "call-1", "call-1", ana, Channel.PUSH)
        .add(assigned("m1", 2), NOW)
        .orElseThrow();
  }

  private static Message assigned(String id, long version) {
    Content content = new Content.OfCall(booking(), call(version, NINE, "ana"));
    return Message.planned(id, Template.TECHNICIAN_ASSIGNED, content, NOW, NOW, null);
  }

  private static Correspondence sending(Lease lease, Instant now, Correspondence from) {
    return ((Turn.Send) from.turn(now, Standing.UNKNOWN, lease)).after();
  }
}
