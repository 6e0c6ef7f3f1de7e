package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CurrentState;
import org.fsmlight.notification.messages.DeliveryDecision;
import org.fsmlight.notification.messages.InMemoryCorrespondences;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.MessageStatus;
import org.fsmlight.notification.messages.Origin;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.Test;

class StuckMessagesTests {

  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
  private final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();

  @Test
  void listsMessagesUnsentLongAfterTheirReleaseWithoutAddresses() {
    add("call-1", NOW.minusSeconds(600), null);
    add("call-2", NOW.minusSeconds(600), NOW.plusSeconds(8));
    add("call-3", NOW.minusSeconds(5), null);

    var stuck = new StuckMessages(correspondences).dueBefore(NOW.minusSeconds(60), 10);

    assertThat(stuck)
        .extracting(Stuck::kind, Stuck::since)
        .containsExactly(tuple("MESSAGE", NOW.minusSeconds(600)));
    assertThat(stuck.getFirst().details())
        .isEqualTo(
            Map.of(
                "channel", Channel.MAIL,
                "state", MessageStatus.QUEUED,
                "serviceCallId", "call-1"));
    assertThat(stuck.toString()).doesNotContain("@");
  }

  @Test
  void saysWhetherAnAttemptWasMade() {
    add("call-1", NOW.minusSeconds(600), null);
    assertThat(reason()).isEqualTo("not sent yet");
    var stored = correspondences.find(correspondences.all().getFirst().id()).orElseThrow();
    var lease = new Lease("one", NOW.plusSeconds(30));
    var send = (DeliveryDecision.Send) stored.next(NOW, CurrentState.UNKNOWN, lease);

    correspondences.save(send.after(), stored.version());

    assertThat(reason()).isEqualTo("not sent in 1 attempts; the ledger says why");
  }

  @Test
  void messageAboutNoCallNamesNone() {
    add(null, NOW.minusSeconds(600), null);

    var stuck = new StuckMessages(correspondences).dueBefore(NOW, 10).getFirst();

    assertThat(stuck.details().get("serviceCallId")).isEqualTo("");
  }

  private String reason() {
    return new StuckMessages(correspondences).dueBefore(NOW, 10).getFirst().reason();
  }

  private void add(String call, Instant created, Instant heldUntil) {
    var invitation = new Content.OfInvitation("A", "B", "a@b.example", "en", "sealed", NOW);
    var origin = new Origin(created, created, heldUntil);
    correspondences.add(
        Correspondence.about(
                "company-1", call, "subject " + call, Recipient.technician("ana"), Channel.MAIL)
            .add(
                Message.planned("m-" + call, Template.TECHNICIAN_INVITED, invitation, origin),
                created)
            .orElseThrow());
  }
}
