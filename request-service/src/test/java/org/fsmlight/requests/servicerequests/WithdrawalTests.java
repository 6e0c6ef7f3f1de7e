package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.HOLD_UNTIL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.MARKETPLACE;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.after;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.event;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.refused;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.requested;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.undoBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.withdrawWhile;

import org.fsmlight.requests.calls.CallProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalTests {

  private static final Command WITHDRAW = withdrawWhile(CallProgress.NOT_BEGUN);

  private final ServiceRequest requested = requested(aBooking());
  private final ServiceRequest accepted = after(requested, acceptBy(ANNA));
  private final ServiceRequest declined = after(requested, declineBy(ANNA));

  @Test
  void withdrawsAnUndecidedRequest() {
    var event = event(requested, WITHDRAW);

    assertThat(event)
        .isEqualTo(new ServiceRequestDomainEvent.Withdrawn(event.after(), MARKETPLACE, NOW));
    assertThat(event.after().state())
        .isEqualTo(new State.Withdrawn(MARKETPLACE, NOW, "Booked elsewhere", null));
    assertThat(event.after().version()).isEqualTo(2);
  }

  @Test
  void withdrawsAnAcceptedRequestAndKeepsTheAcceptance() {
    assertThat(after(accepted, WITHDRAW).state())
        .isEqualTo(
            new State.Withdrawn(
                MARKETPLACE, NOW, "Booked elsewhere", new State.Accepted(ANNA, NOW)));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROGRESS", "COMPLETED"})
  void isRefusedOnceTheWorkHasBegun(CallProgress call) {
    assertThat(decide(accepted, withdrawWhile(call)))
        .isEqualTo(refused(new Refusal.WorkHasBegun(accepted)));
  }

  @Test
  void isRefusedIfTheCallIsCancelled() {
    assertThat(decide(accepted, withdrawWhile(CallProgress.CANCELLED)))
        .isEqualTo(refused(new Refusal.AlreadyOver(accepted)));
  }

  @Test
  void preventsTheUndoOfADecline() {
    var withdrawn = after(declined, WITHDRAW);

    assertThat(withdrawn.state()).isInstanceOf(State.Withdrawn.class);
    assertThat(decide(withdrawn, undoBy(ANNA, 2, NOW)))
        .isEqualTo(refused(new Refusal.ChangedSince(withdrawn)));
  }

  @Test
  void isRefusedIfTheRequestHasEnded() {
    var late = new Command.Withdraw(MARKETPLACE, HOLD_UNTIL, "Late", CallProgress.NOT_BEGUN);
    assertThat(decide(declined, late)).isEqualTo(refused(new Refusal.AlreadyOver(declined)));

    var withdrawn = after(requested, WITHDRAW);
    assertThat(decide(withdrawn, WITHDRAW)).isEqualTo(refused(new Refusal.AlreadyOver(withdrawn)));

    var overdue = requested(aBooking().toBeAnsweredBy(NOW.minusMillis(1)));
    assertThat(decide(overdue, WITHDRAW)).isEqualTo(refused(new Refusal.AlreadyOver(overdue)));

    var expired = overdue.expire(NOW).orElseThrow().after();
    assertThat(decide(expired, WITHDRAW)).isEqualTo(refused(new Refusal.AlreadyOver(expired)));
  }

  @Test
  void preventsFurtherDecisions() {
    var withdrawn = after(requested, WITHDRAW);

    assertThat(decide(withdrawn, acceptBy(ANNA)))
        .isEqualTo(refused(new Refusal.Withdrawn(withdrawn)));
    assertThat(decide(withdrawn, declineBy(ANNA)))
        .isEqualTo(refused(new Refusal.Withdrawn(withdrawn)));
  }

  @Test
  void isRefusedIfBasedOnAnotherVersion() {
    assertThat(requested.decide(WITHDRAW, version -> false))
        .isEqualTo(refused(new Refusal.Stale(requested)));
  }

  private static Decision decide(ServiceRequest request, Command command) {
    return request.decide(command, version -> true);
  }
}
