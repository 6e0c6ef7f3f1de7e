package org.fsmlight.notification.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;
import static org.fsmlight.notification.messages.Bookings.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.junit.jupiter.api.Test;

/** Messages are repeated on request, unless they are outdated. */
class ResendMessageTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Actor LEA = new Actor("dispatcher/lea");
  private static final Lease LEASE = new Lease("ours", NOW.plusSeconds(30));

  private final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();
  private CurrentState state = CurrentState.UNKNOWN;
  private final List<String> scheduled = new ArrayList<>();
  private final ResendMessage resendMessage =
      new ResendMessage(correspondences, id -> state, (due, at) -> scheduled.add(due.id()));

  @Test
  void repeatsSentMessageUnderAnIdOfItsOwn() {
    var sent = sent(with(dated("m1", 2, NINE)), "m1");

    var accepted = (Decision.Accepted) decide(sent, "m1");

    assertThat(accepted.message().id()).isEqualTo("m1.r1");
    assertThat(accepted.message().origin().resend()).isEqualTo(new Resend("m1", LEA));
    var send = (DeliveryDecision.Send) accepted.after().next(NOW, CurrentState.UNKNOWN, LEASE);
    assertThat(send.message().template()).isEqualTo(Template.DATE_DEFINED);
    assertThat(send.message().lastNotified()).isEqualTo(sent.lastNotified());
    assertThat(sent(accepted.after(), "m1.r1").lastNotified()).isEqualTo(sent.lastNotified());
  }

  @Test
  void deliveredRepetitionOfFailedMessageCountsAsNotification() {
    var leased = send(with(dated("m1", 2, NINE)));
    var failed = leased.settle("m1", new Failed("no such mailbox", NOW));
    assertThat(failed.lastNotified()).isNull();

    var after = sent(((Decision.Accepted) decide(failed, "m1")).after(), "m1.r1");

    assertThat(after.lastNotified()).isEqualTo(LastNotified.of(call(2, NINE, null)));
  }

  @Test
  void refusesMessageThatANewerOneContradicts() {
    var first = sent(with(dated("m1", 2, NINE)), "m1");
    var second = sent(first.add(dated("m2", 3, TEN), NOW).orElseThrow(), "m2");

    assertThat(refusal(second, "m1")).isInstanceOf(Refusal.Outdated.class);
    assertThat(decide(second, "m2")).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void refusesFailedAssignmentThatIsNoLongerTrue() {
    var failed = failedAssignment();
    state = new CurrentState(call(3, NINE, "ben"), false);

    assertThat(refusal(failed, "m1")).isInstanceOf(Refusal.NoLongerTrue.class);
  }

  @Test
  void repetitionOfFailedAssignmentSaysWhatHoldsNow() {
    var failed = failedAssignment();
    state = new CurrentState(call(3, TEN, "ana"), false);

    var accepted = (Decision.Accepted) decide(failed, "m1");
    var send = (DeliveryDecision.Send) accepted.after().next(NOW, state, LEASE);

    assertThat(send.message().template()).isEqualTo(Template.TECHNICIAN_ASSIGNED);
    assertThat(send.message().content())
        .isEqualTo(new Content.OfCall(booking(), call(3, TEN, "ana")));
  }

  @Test
  void repetitionIsWithdrawnIfItIsNoLongerTrueWhenItIsDue() {
    var accepted = (Decision.Accepted) decide(failedAssignment(), "m1");

    var decision = accepted.after().next(NOW, new CurrentState(call(3, NINE, "ben"), false), LEASE);

    assertThat(((DeliveryDecision.Settled) decision).message().status())
        .isEqualTo(MessageStatus.WITHDRAWN);
  }

  @Test
  void refusesNewRequestThatWasDecided() {
    var content = new Content.OfRequest(booking(), NINE, 60);
    var current = sent(with(message("m1", Template.REQUEST_RECEIVED, content, NOW)), "m1");
    assertThat(decide(current, "m1")).isInstanceOf(Decision.Accepted.class);

    state = new CurrentState(null, true, false);

    assertThat(refusal(current, "m1")).isInstanceOf(Refusal.NoLongerTrue.class);
  }

  @Test
  void repetitionOfFailedAcceptanceHasTheCurrentDate() {
    var content = new Content.OfRequest(booking(), NINE, 60);
    var failed =
        send(with(message("m1", Template.REQUEST_ACCEPTED, content, NOW)))
            .settle("m1", new Failed("no such mailbox", NOW));
    state = new CurrentState(call(4, TEN, null), false);

    var accepted = (Decision.Accepted) decide(failed, "m1");
    var send = (DeliveryDecision.Send) accepted.after().next(NOW, state, LEASE);

    assertThat(send.message().content()).isEqualTo(new Content.OfRequest(booking(), TEN, 60));
  }

  @Test
  void refusesOpenAndSkippedMessages() {
    var held =
        Message.planned(
            "m1",
            Template.DATE_DEFINED,
            content(2, NINE),
            new Origin(NOW, NOW, NOW.plusSeconds(8)));
    var skipped = dated("m1", 2, NINE).skipped(SkipReason.NO_EMAIL, NOW);

    assertThat(refusal(with(held), "m1")).isInstanceOf(Refusal.NotYetSent.class);
    assertThat(refusal(with(skipped), "m1")).isInstanceOf(Refusal.NeverSent.class);
  }

  @Test
  void allowsOneRepetitionAtATimeAndFiveInTotal() {
    var current = sent(with(dated("m1", 2, NINE)), "m1");
    List<String> ids = new ArrayList<>();
    for (int time = 1; time <= 5; time++) {
      var accepted = (Decision.Accepted) decide(current, "m1");
      assertThat(refusal(accepted.after(), "m1")).isInstanceOf(Refusal.OnItsWay.class);
      ids.add(accepted.message().id());
      current = sent(accepted.after(), accepted.message().id());
    }

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(refusal(current, "m1")).isInstanceOf(Refusal.TooOften.class);
    assertThat(refusal(current, "m1.r3")).isInstanceOf(Refusal.TooOften.class);
  }

  @Test
  void refusesInvitationWithExpiredLink() {
    var invitation = new Content.OfInvitation("Noah", "S", "n@h.example", "de", "t", NOW);
    var current = sent(with(message("m1", Template.TECHNICIAN_INVITED, invitation, NOW)), "m1");

    var decision =
        ResendMessage.decide(
            current, current.messages().getFirst(), LEA, NOW.plusSeconds(1), CurrentState.UNKNOWN);

    assertThat(((Decision.Refused) decision).refusal()).isInstanceOf(Refusal.LinkExpired.class);
  }

  @Test
  void savesAndSchedulesRepetition() {
    correspondences.add(sent(with(dated("m1", 2, NINE)), "m1"));

    var decision = (Decision.Accepted) resendMessage.resend("m1", LEA, NOW).orElseThrow();

    assertThat(correspondences.all()).containsExactly(decision.after());
    assertThat(scheduled).containsExactly(decision.after().id());
  }

  @Test
  void savesNothingWhenRefusedAndFindsNoUnknownMessage() {
    var open = with(dated("m1", 2, NINE));
    correspondences.add(open);

    assertThat(resendMessage.resend("m1", LEA, NOW).orElseThrow())
        .isInstanceOf(Decision.Refused.class);
    assertThat(resendMessage.resend("unknown", LEA, NOW)).isEmpty();
    assertThat(correspondences.all()).containsExactly(open);
    assertThat(scheduled).isEmpty();
  }

  private Decision decide(Correspondence current, String id) {
    return ResendMessage.decide(current, current.message(id).orElseThrow(), LEA, NOW, state);
  }

  private Refusal refusal(Correspondence current, String id) {
    return ((Decision.Refused) decide(current, id)).refusal();
  }

  private static Correspondence failedAssignment() {
    var content = new Content.OfCall(booking(), call(2, NINE, "ana"));
    var ana = Recipient.technician("ana");
    var begun =
        Correspondence.about("company-1", "call-1", "call-1", ana, Channel.PUSH)
            .add(message("m1", Template.TECHNICIAN_ASSIGNED, content, NOW), NOW)
            .orElseThrow();
    return send(begun).settle("m1", new Failed("given up: refused", NOW));
  }

  private static Correspondence with(Message message) {
    return Correspondence.about("company-1", "call-1", "call-1", Recipient.client(), Channel.MAIL)
        .add(message, NOW)
        .orElseThrow();
  }

  private static Correspondence sent(Correspondence current, String id) {
    return send(current).sent(id, NOW);
  }

  private static Correspondence send(Correspondence current) {
    return ((DeliveryDecision.Send) current.next(NOW, CurrentState.UNKNOWN, LEASE)).after();
  }

  private static Message dated(String id, long version, Instant start) {
    return message(id, Template.DATE_DEFINED, content(version, start), NOW);
  }

  private static Content content(long version, Instant start) {
    return new Content.OfCall(booking(), call(version, start, null));
  }
}
