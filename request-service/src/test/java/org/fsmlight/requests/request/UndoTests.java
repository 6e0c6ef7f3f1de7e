package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.ANNA;
import static org.fsmlight.requests.request.Fixture.BEN;
import static org.fsmlight.requests.request.Fixture.HELD_UNTIL;
import static org.fsmlight.requests.request.Fixture.NOW;
import static org.fsmlight.requests.request.Fixture.aBooking;
import static org.fsmlight.requests.request.Fixture.acceptedBy;
import static org.fsmlight.requests.request.Fixture.declinedBy;
import static org.fsmlight.requests.request.Fixture.requested;
import static org.fsmlight.requests.request.Fixture.undoneBy;

import org.fsmlight.requests.request.Outcome.Done;
import org.junit.jupiter.api.Test;

class UndoTests {

  private final ServiceRequest requested = requested(aBooking());
  private final ServiceRequest declined = after(requested, declinedBy(ANNA));

  @Test
  void offersTheRequestAsBefore() {
    var justInTime = HELD_UNTIL.minusMillis(1);

    var undone = ((Done) decide(declined, undoneBy(ANNA, 2, justInTime))).change();

    assertThat(undone).isEqualTo(new Change.DeclineUndone(undone.after(), ANNA, justInTime));
    assertThat(undone.after().state()).isEqualTo(new State.Requested());
    assertThat(undone.after().version()).isEqualTo(3);
    assertThat(undone.after())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(requested);
  }

  @Test
  void isForTheAuthorAlone() {
    assertThat(decide(declined, undoneBy(BEN, 2, NOW)))
        .isEqualTo(new Outcome.NotTheAuthor(declined));
  }

  @Test
  void endsWithTheHold() {
    assertThat(decide(declined, undoneBy(ANNA, 2, HELD_UNTIL)))
        .isEqualTo(new Outcome.UndoTooLate(declined));
  }

  @Test
  void isNotForWhatHasChangedSince() {
    var again = after(after(declined, undoneBy(ANNA, 2, NOW)), declinedBy(ANNA));

    assertThat(again.version()).isEqualTo(4);
    assertThat(decide(again, undoneBy(ANNA, 2, NOW))).isEqualTo(new Outcome.ChangedSince(again));
    assertThat(decide(again, undoneBy(ANNA, 5, NOW))).isEqualTo(new Outcome.ChangedSince(again));
    assertThat(decide(again, undoneBy(ANNA, 4, NOW))).isInstanceOf(Done.class);
  }

  @Test
  void isNotForAnythingButADecline() {
    var accepted = after(requested, acceptedBy(ANNA));

    assertThat(decide(requested, undoneBy(ANNA, 1, NOW)))
        .isEqualTo(new Outcome.NothingToUndo(requested));
    assertThat(decide(accepted, undoneBy(ANNA, 2, NOW)))
        .isEqualTo(new Outcome.NothingToUndo(accepted));
  }

  @Test
  void bringsNothingBackWhenTheTimeToRespondIsOver() {
    var late = after(requested(aBooking().toBeAnsweredBy(NOW)), declinedBy(ANNA));

    assertThat(decide(late, undoneBy(ANNA, 2, NOW.plusMillis(1))))
        .isEqualTo(new Outcome.Expired(late));
  }

  private static ServiceRequest after(ServiceRequest request, Command command) {
    return ((Done) decide(request, command)).change().after();
  }

  private static Outcome decide(ServiceRequest request, Command command) {
    return request.decide(command, version -> true);
  }
}
