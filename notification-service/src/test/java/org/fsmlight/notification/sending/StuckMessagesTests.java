package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.message.Template;
import org.junit.jupiter.api.Test;

class StuckMessagesTests {

  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

  @Test
  void areThoseNotSentLongAfterTheyWereDueWithoutTheirRecipientsAddress() {
    var waiting = of("call-1", NOW.minusSeconds(600), null);
    var held = of("call-2", NOW.minusSeconds(600), NOW.plusSeconds(8));
    var young = of("call-3", NOW.minusSeconds(5), null);

    var stuck = over(waiting, held, young).dueBefore(NOW.minusSeconds(60), 10);

    assertThat(stuck)
        .extracting(Stuck::kind, Stuck::since)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("MESSAGE", NOW.minusSeconds(600)));
    assertThat(stuck.getFirst().details())
        .isEqualTo(
            Map.of(
                "channel", Channel.MAIL,
                "state", org.fsmlight.notification.message.State.QUEUED,
                "serviceCallId", "call-1"));
    assertThat(stuck.toString()).doesNotContain("@");
  }

  private static Correspondence of(String call, Instant created, Instant heldUntil) {
    var invitation = new Content.OfInvitation("A", "B", "a@b.example", "en", "sealed", NOW);
    return Correspondence.about("company-1", call, call, Recipient.technician("ana"), Channel.MAIL)
        .add(
            Message.planned(
                "m-" + call, Template.TECHNICIAN_INVITED, invitation, created, created, heldUntil),
            created)
        .orElseThrow();
  }

  /** All the others are never asked. */
  private static StuckMessages over(Correspondence... all) {
    return new StuckMessages(
        (Correspondences)
            Proxy.newProxyInstance(
                Correspondences.class.getClassLoader(),
                new Class<?>[] {Correspondences.class},
                (proxy, method, arguments) -> {
                  assertThat(method.getName()).isEqualTo("dueUntil");
                  return List.of(all);
                }));
  }
}
