package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.ANNA;
import static org.fsmlight.requests.request.Fixture.HELD_UNTIL;
import static org.fsmlight.requests.request.Fixture.MARKETPLACE;
import static org.fsmlight.requests.request.Fixture.NOW;
import static org.fsmlight.requests.request.Fixture.aBooking;
import static org.fsmlight.requests.request.Fixture.acceptedBy;
import static org.fsmlight.requests.request.Fixture.declinedBy;
import static org.fsmlight.requests.request.Fixture.requested;
import static org.fsmlight.requests.request.Fixture.withdrawnWhile;

import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.request.Outcome.AlreadyOver;
import org.fsmlight.requests.request.Outcome.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalTests {

  private static final Command WITHDRAW = withdrawnWhile(Progress.NOT_BEGUN);

  private final ServiceRequest requested = requested(aBooking());
  private final ServiceRequest accepted = after(requested, acceptedBy(ANNA));
  private final ServiceRequest declined = after(requested, declinedBy(ANNA));

  @Test
  void takesAnOpenRequestBack() {
    var change = ((Done) decide(requested, WITHDRAW)).change();

    assertThat(change).isEqualTo(new Change.Withdrawn(change.after(), MARKETPLACE, NOW));
    assertThat(change.after().state())
        .isEqualTo(new State.Withdrawn(MARKETPLACE, NOW, "Booked elsewhere", null));
    assertThat(change.after().version()).isEqualTo(2);
  }

  @Test
  void takesAnAcceptedRequestBackAndRemembersThatThereIsACall() {
    assertThat(after(accepted, WITHDRAW).state())
        .isEqualTo(
            new State.Withdrawn(
                MARKETPLACE, NOW, "Booked elsewhere", new State.Accepted(ANNA, NOW)));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROGRESS", "COMPLETED"})
  void comesTooLateOnceTheWorkHasBegun(Progress call) {
    assertThat(decide(accepted, withdrawnWhile(call)))
        .isEqualTo(new Outcome.WorkHasBegun(accepted));
  }

  @Test
  void findsNothingToTakeBackOfACancelledCall() {
    assertThat(decide(accepted, withdrawnWhile(Progress.CANCELLED)))
        .isEqualTo(new AlreadyOver(accepted));
  }

  @Test
  void keepsADeclineFromBeingUndone() {
    var withdrawn = after(declined, WITHDRAW);

    assertThat(withdrawn.state()).isInstanceOf(State.Withdrawn.class);
    assertThat(decide(withdrawn, Fixture.undoneBy(ANNA, 2, NOW)))
        .isEqualTo(new Outcome.ChangedSince(withdrawn));
  }

  @Test
  void findsNothingToTakeBackOfWhatIsOver() {
    var late = new Command.Withdraw(MARKETPLACE, HELD_UNTIL, "Late", Progress.NOT_BEGUN);
    assertThat(decide(declined, late)).isEqualTo(new AlreadyOver(declined));

    var withdrawn = after(requested, WITHDRAW);
    assertThat(decide(withdrawn, WITHDRAW)).isEqualTo(new AlreadyOver(withdrawn));

    var overdue = requested(aBooking().toBeAnsweredBy(NOW.minusMillis(1)));
    assertThat(decide(overdue, WITHDRAW)).isEqualTo(new AlreadyOver(overdue));

    var expired = overdue.expire(NOW).orElseThrow().after();
    assertThat(decide(expired, WITHDRAW)).isEqualTo(new AlreadyOver(expired));
  }

  @Test
  void leavesNothingToDecideOn() {
    var withdrawn = after(requested, WITHDRAW);

    assertThat(decide(withdrawn, acceptedBy(ANNA))).isEqualTo(new Outcome.Withdrawn(withdrawn));
    assertThat(decide(withdrawn, declinedBy(ANNA))).isEqualTo(new Outcome.Withdrawn(withdrawn));
  }

  @Test
  void isNotForAnotherVersion() {
    assertThat(requested.decide(WITHDRAW, version -> false))
        .isEqualTo(new Outcome.Stale(requested));
  }

  private static ServiceRequest after(ServiceRequest request, Command command) {
    return ((Done) decide(request, command)).change().after();
  }

  private static Outcome decide(ServiceRequest request, Command command) {
    return request.decide(command, version -> true);
  }
}
