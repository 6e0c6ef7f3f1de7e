package org.fsmlight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.message.Bookings.NINE;
import static org.fsmlight.notification.message.Bookings.TEN;
import static org.fsmlight.notification.message.Bookings.booking;
import static org.fsmlight.notification.message.Bookings.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.notification.message.Resending.Why;
import org.junit.jupiter.api.Test;

/** A message goes again when somebody wants it, as long as it is not outdated. */
class ResendTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String LEA = "dispatcher/lea";

  @Test
  void sentMessageGoesAgainUnderAnIdOfItsOwn() {
    Correspondence sent = sent(with(dated("m1", 2, NINE)), "m1");

    Resending.Queued queued = (Resending.Queued) again(sent, "m1");

    assertThat(queued.message().id()).isEqualTo("m1.r1");
    assertThat(queued.message().resend()).isEqualTo(new Resend("m1", LEA));
    Turn.Send send = (Turn.Send) queued.after().turn(NOW, Standing.UNKNOWN, lease());
    assertThat(send.message().template()).isEqualTo(Template.DATE_DEFINED);
    assertThat(send.message().told()).isEqualTo(sent.told());
    assertThat(sent(queued.after(), "m1.r1").told()).isEqualTo(sent.told());
  }

  @Test
  void failedMessageThatArrivesAtLastIsBelieved() {
    Correspondence failed = with(dated("m1", 2, NINE));
    failed = ((Turn.Send) failed.turn(NOW, Standing.UNKNOWN, lease())).after();
    failed = failed.settled("m1", State.FAILED, "no such mailbox", NOW);
    assertThat(failed.told()).isNull();

    Correspondence after = sent(((Resending.Queued) again(failed, "m1")).after(), "m1.r1");

    assertThat(after.told()).isEqualTo(Told.of(call(2, NINE, null)));
  }

  @Test
  void whatANewerMessageContradictsDoesNotGoAgain() {
    Correspondence first = sent(with(dated("m1", 2, NINE)), "m1");
    Correspondence second = sent(first.add(dated("m2", 3, TEN), NOW).orElseThrow(), "m2");

    assertThat(refused(second, "m1")).isEqualTo(Why.OUTDATED);
    assertThat(again(second, "m2")).isInstanceOf(Resending.Queued.class);
  }

  @Test
  void whatIsStillToBeSentOrNeverWasDoesNotGoAgain() {
    Message held =
        Message.planned(
            "m1", Template.DATE_DEFINED, content(2, NINE), NOW, NOW, NOW.plusSeconds(8));
    Message skipped = dated("m1", 2, NINE).settle(State.SKIPPED, "no address", NOW);

    assertThat(refused(with(held), "m1")).isEqualTo(Why.NOT_YET_SENT);
    assertThat(refused(with(skipped), "m1")).isEqualTo(Why.NEVER_SENT);
  }

  @Test
  void onceAtATimeAndNotForEver() {
    Correspondence letters = sent(with(dated("m1", 2, NINE)), "m1");
    List<String> ids = new ArrayList<>();
    for (int time = 1; time <= 5; time++) {
      Resending.Queued queued = (Resending.Queued) again(letters, "m1");
      assertThat(refused(queued.after(), "m1")).isEqualTo(Why.ON_ITS_WAY);
      ids.add(queued.message().id());
      letters = sent(queued.after(), queued.message().id());
    }

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(refused(letters, "m1")).isEqualTo(Why.TOO_OFTEN);
    assertThat(refused(letters, "m1.r3")).isEqualTo(Why.TOO_OFTEN);
  }

  @Test
  void invitationWhoseLinkHasExpiredDoesNotGoAgain() {
    Content invitation = new Content.OfInvitation("Noah", "S", "n@h.example", "de", "t", NOW);
    Message message =
        Message.planned("m1", Template.TECHNICIAN_INVITED, invitation, NOW, NOW, null);
    Correspondence letters = sent(with(message), "m1");

    assertThat(
            ((Resending.Refused) Resending.decide(letters, sole(letters), LEA, NOW.plusSeconds(1)))
                .why())
        .isEqualTo(Why.LINK_EXPIRED);
  }

  private static Resending again(Correspondence letters, String id) {
    return Resending.decide(letters, letters.message(id).orElseThrow(), LEA, NOW);
  }

  private static Why refused(Correspondence letters, String id) {
    return ((Resending.Refused) again(letters, id)).why();
  }

  private static Message sole(Correspondence letters) {
    return letters.messages().getFirst();
  }

  private static Correspondence with(Message message) {
    return Correspondence.about("company-1", "call-1", "call-1", Recipient.client(), Channel.MAIL)
        .add(message, NOW)
        .orElseThrow();
  }

  private static Correspondence sent(Correspondence letters, String id) {
    return ((Turn.Send) letters.turn(NOW, Standing.UNKNOWN, lease())).after().sent(id, NOW);
  }

  private static Message dated(String id, long version, Instant start) {
    return Message.planned(id, Template.DATE_DEFINED, content(version, start), NOW, NOW, null);
  }

  private static Content content(long version, Instant start) {
    return new Content.OfCall(booking(), call(version, start, null));
  }

  private static Lease lease() {
    return new Lease("ours", NOW.plusSeconds(30));
  }
}
