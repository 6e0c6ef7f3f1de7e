package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.technician;
import static org.fsmlight.dispatch.technicians.Team.ADA;

import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.ServiceCallId;
import org.junit.jupiter.api.Test;

class WithdrawServiceCallTests {

  private static final ActorId MARKET = new ActorId("marketplace/market");

  private final Desk desk = new Desk();
  private final ServiceCallId call = desk.accepted("1001", TEN);

  @Test
  void cancelsACallThatHasNotBegunAndReleasesItsReservation() {
    desk.done(call, assign(ADA));
    withdraw();
    assertThat(desk.call(call).status()).isEqualTo(CallStatus.CANCELLED);
    assertThat(desk.call(call).state().progress().explanation()).contains("Booked elsewhere");
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Cancelled());
    assertThat(desk.lastPublished().actor()).isEqualTo(MARKET);
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void releasesTheReservationOfTheCallAsItIsAfterALostRace() {
    desk.calls.beforeSave = () -> desk.done(call, assign(ADA));
    withdraw();
    assertThat(desk.call(call).status()).isEqualTo(CallStatus.CANCELLED);
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void marksACallThatHasBegun() {
    desk.done(call, assign(ADA));
    desk.done(call, new Command.CheckIn(), technician(ADA));
    withdraw();
    var marked = desk.call(call);
    assertThat(marked.status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(marked.badges()).containsExactly(Badge.WITHDRAWN_TOO_LATE);
    assertThat(marked.lateArrivals().withdrawal())
        .isEqualTo(new LateArrivals.Withdrawal(NOW, "Booked elsewhere"));
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Reopened());
    desk.diariesAgreeWith(call);
    desk.done(call, new Command.CheckOut(null), technician(ADA));
    assertThat(desk.call(call).badges()).containsExactly(Badge.WITHDRAWN_TOO_LATE);
  }

  @Test
  void marksACompletedCall() {
    desk.done(call, assign(ADA));
    desk.done(call, new Command.CheckIn(), technician(ADA));
    desk.done(call, new Command.CheckOut(null), technician(ADA));
    withdraw();
    assertThat(desk.call(call).status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(desk.call(call).badges()).containsExactly(Badge.WITHDRAWN_TOO_LATE);
  }

  @Test
  void redeliveredWithdrawalChangesNothing() {
    withdraw();
    var published = desk.calls.published();
    withdraw();
    assertThat(desk.calls.published()).isEqualTo(published);

    var begun = desk.accepted("1002", TEN);
    desk.done(begun, assign(ADA));
    desk.done(begun, new Command.CheckIn(), technician(ADA));
    desk.withdrawServiceCall.withdraw(begun, null, null, NOW);
    var version = desk.call(begun).version();
    desk.withdrawServiceCall.withdraw(begun, null, null, NOW);
    assertThat(desk.call(begun).version()).isEqualTo(version);
  }

  @Test
  void leavesACancelledCallUnchanged() {
    desk.done(call, new Command.Cancel("Client has moved"));
    withdraw();
    assertThat(desk.call(call).state().progress().explanation()).contains("Client has moved");
  }

  @Test
  void ignoresARequestThatWasNotAccepted() {
    desk.withdrawServiceCall.withdraw(new ServiceCallId("none"), "Booked elsewhere", null, NOW);
    assertThat(desk.calls.find(new ServiceCallId("none"))).isEmpty();
  }

  private void withdraw() {
    desk.withdrawServiceCall.withdraw(call, "Booked elsewhere", MARKET, NOW);
  }
}
