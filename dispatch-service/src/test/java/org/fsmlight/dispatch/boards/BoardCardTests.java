package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.boards.Cards.QUALIFIED;
import static org.fsmlight.dispatch.boards.Cards.TEN;
import static org.fsmlight.dispatch.technicians.Team.ADA;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.RequestOnCard.Status;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.Task;
import org.junit.jupiter.api.Test;

class BoardCardTests {

  private final RequestOnCard requested = Cards.request(1, Status.REQUESTED, TEN);
  private final RequestOnCard accepted = Cards.request(4, Status.ACCEPTED, TEN);
  private final CallOnCard call =
      new CallOnCard(
          7,
          CallStatus.OPEN,
          TEN.plusSeconds(60),
          45,
          QUALIFIED,
          List.of(Task.CALL_CLIENT),
          List.of(Badge.LATE_NOTE),
          null);

  @Test
  void showsTheRequestUntilItIsAccepted() {
    var card = Cards.blank("1").with(requested).orElseThrow();
    assertThat(card.call()).isEmpty();
    assertThat(card.status()).isEqualTo(CardStatus.REQUESTED);
    assertThat(card.commandVersion()).isEqualTo(1);
    assertThat(card.start()).contains(TEN);
    assertThat(card.durationMinutes()).isEqualTo(Bookings.MINUTES);
    assertThat(card.time()).isEmpty();
    assertThat(card.technician()).isEmpty();
    assertThat(card.openTasks()).isEmpty();
    assertThat(card.badges()).isEmpty();
    assertThat(card.receivedAt()).isEqualTo(requested.receivedAt());
  }

  @Test
  void showsTheCallOfAnAcceptedRequest() {
    var card = Cards.blank("1").with(accepted).orElseThrow();
    assertThat(card.status()).isEqualTo(CardStatus.OPEN);
    assertThat(card.commandVersion()).isEqualTo(1);
    assertThat(card.start()).contains(TEN);
    assertThat(card.openTasks()).containsExactly(Task.ASSIGN_TECHNICIAN, Task.CALL_CLIENT);
  }

  @Test
  void showsTheCallAsPublished() {
    var card = Cards.blank("1").with(accepted).orElseThrow().with(call).orElseThrow();
    assertThat(card.commandVersion()).isEqualTo(7);
    assertThat(card.version()).isEqualTo(2);
    assertThat(card.start()).contains(TEN.plusSeconds(60));
    assertThat(card.durationMinutes()).isEqualTo(45);
    assertThat(card.time()).contains(TimeSlot.of(TEN.plusSeconds(60), 45));
    assertThat(card.technician()).contains(ADA);
    assertThat(card.openTasks()).containsExactly(Task.CALL_CLIENT);
    assertThat(card.badges()).containsExactly(Badge.LATE_NOTE);
    assertThat(card.hindrance()).isEmpty();
  }

  @Test
  void undatedCallHasNoStartWhateverTheClientAskedFor() {
    var undated = Cards.call(2, CallStatus.OPEN, null, null, false);
    var card = Cards.blank("1").with(accepted).orElseThrow().with(undated).orElseThrow();
    assertThat(card.start()).isEmpty();
    assertThat(card.time()).isEmpty();
  }

  @Test
  void callPublishedBeforeItsRequestIsTheOldestOfTheArchive() {
    var card = Cards.blank("1").with(call).orElseThrow();
    assertThat(card.receivedAt()).isEqualTo(Instant.EPOCH);
    assertThat(card.status()).isEqualTo(CardStatus.OPEN);
  }
}
