package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.BEN;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.HOLD_UNTIL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.after;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.event;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.refused;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.requested;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.undoBy;

import org.junit.jupiter.api.Test;

class UndoTests {

  private final ServiceRequest requested = requested(aBooking());
  private final ServiceRequest declined = after(requested, declineBy(ANNA));

  @Test
  void offersTheRequestAgain() {
    var justInTime = HOLD_UNTIL.minusMillis(1);

    var undone = event(declined, undoBy(ANNA, 2, justInTime));

    assertThat(undone)
        .isEqualTo(new ServiceRequestDomainEvent.DeclineUndone(undone.after(), ANNA, justInTime));
    assertThat(undone.after().state()).isEqualTo(new State.Requested());
    assertThat(undone.after().version()).isEqualTo(3);
    assertThat(undone.after())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(requested);
  }

  @Test
  void isRefusedToOtherDispatchersThanTheAuthor() {
    assertThat(decide(declined, undoBy(BEN, 2, NOW)))
        .isEqualTo(refused(new Refusal.NotTheAuthor(declined)));
  }

  @Test
  void isRefusedFromTheEndOfTheHold() {
    assertThat(decide(declined, undoBy(ANNA, 2, HOLD_UNTIL)))
        .isEqualTo(refused(new Refusal.UndoTooLate(declined)));
  }

  @Test
  void isRefusedIfTheRequestHasChangedSince() {
    var again = after(after(declined, undoBy(ANNA, 2, NOW)), declineBy(ANNA));

    assertThat(again.version()).isEqualTo(4);
    assertThat(decide(again, undoBy(ANNA, 2, NOW)))
        .isEqualTo(refused(new Refusal.ChangedSince(again)));
    assertThat(decide(again, undoBy(ANNA, 5, NOW)))
        .isEqualTo(refused(new Refusal.ChangedSince(again)));
    assertThat(decide(again, undoBy(ANNA, 4, NOW))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void isRefusedForAnythingButADecline() {
    var accepted = after(requested, acceptBy(ANNA));

    assertThat(decide(requested, undoBy(ANNA, 1, NOW)))
        .isEqualTo(refused(new Refusal.NothingToUndo(requested)));
    assertThat(decide(accepted, undoBy(ANNA, 2, NOW)))
        .isEqualTo(refused(new Refusal.NothingToUndo(accepted)));
  }

  @Test
  void isRefusedAfterTheTimeToRespond() {
    var late = after(requested(aBooking().toBeAnsweredBy(NOW)), declineBy(ANNA));

    assertThat(decide(late, undoBy(ANNA, 2, NOW.plusMillis(1))))
        .isEqualTo(refused(new Refusal.Expired(late)));
  }

  private static Decision decide(ServiceRequest request, Command command) {
    return request.decide(command, version -> true);
  }
}
