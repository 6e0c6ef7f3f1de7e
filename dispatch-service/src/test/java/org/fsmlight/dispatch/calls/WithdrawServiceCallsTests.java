package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.technician;
import static org.fsmlight.dispatch.technicians.Team.ADA;

import org.fsmlight.dispatch.ServiceCallId;
import org.junit.jupiter.api.Test;

class WithdrawServiceCallsTests {

  private final Desk desk = new Desk();
  private final ServiceCallId call = desk.accepted("1001", TEN);

  @Test
  void untilTheCheckInTheCallIsCancelledForTheSameReasonAndItsTimeGivenBack() {
    desk.done(call, assign(ADA));
    withdraw();
    assertThat(desk.call(call).status()).isEqualTo(CallStatus.CANCELLED);
    assertThat(desk.call(call).state().progress().why()).contains("Booked elsewhere");
    assertThat(desk.lastTold()).containsExactly(new Fact.Cancelled());
    assertThat(desk.calls.told().getLast().actor()).isEqualTo("marketplace/market");
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void whatHasBegunStandsAndIsMarked() {
    desk.done(call, assign(ADA));
    desk.done(call, new Command.CheckIn(), technician(ADA));
    withdraw();
    var stands = desk.call(call);
    assertThat(stands.status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(stands.badges()).containsExactly(Badge.WITHDRAWN_TOO_LATE);
    assertThat(stands.tooLate().withdrawal())
        .isEqualTo(new TooLate.Withdrawal(NOW, "Booked elsewhere"));
    assertThat(desk.lastTold()).containsExactly(new Fact.Reopened());
    desk.diariesAgreeWith(call);
    desk.done(call, new Command.CheckOut(null), technician(ADA));
    assertThat(desk.call(call).badges()).containsExactly(Badge.WITHDRAWN_TOO_LATE);
  }

  @Test
  void whatIsCompletedStandsToo() {
    desk.done(call, assign(ADA));
    desk.done(call, new Command.CheckIn(), technician(ADA));
    desk.done(call, new Command.CheckOut(null), technician(ADA));
    withdraw();
    assertThat(desk.call(call).status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(desk.call(call).badges()).containsExactly(Badge.WITHDRAWN_TOO_LATE);
  }

  @Test
  void toldTwiceItHappensOnce() {
    withdraw();
    var told = desk.calls.told();
    withdraw();
    assertThat(desk.calls.told()).isEqualTo(told);

    var begun = desk.accepted("1002", TEN);
    desk.done(begun, assign(ADA));
    desk.done(begun, new Command.CheckIn(), technician(ADA));
    desk.withdrawals.withdraw(begun, null, null, NOW);
    var version = desk.call(begun).version();
    desk.withdrawals.withdraw(begun, null, null, NOW);
    assertThat(desk.call(begun).version()).isEqualTo(version);
  }

  @Test
  void whatIsCancelledStaysAsItWas() {
    desk.done(call, new Command.Cancel("Client has moved"));
    withdraw();
    assertThat(desk.call(call).state().progress().why()).contains("Client has moved");
  }

  @Test
  void aRequestNobodyAcceptedHasNoCall() {
    desk.withdrawals.withdraw(new ServiceCallId("none"), "Booked elsewhere", null, NOW);
    assertThat(desk.calls.find(new ServiceCallId("none"))).isEmpty();
  }

  private void withdraw() {
    desk.withdrawals.withdraw(call, "Booked elsewhere", "marketplace/market", NOW);
  }
}
