package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.DIRK;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.NOON;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.junit.jupiter.api.Test;

/** The erasure of a call keeps the record of the work. */
class ErasedCallTests {

  private final Desk desk = new Desk();
  private final EraseServiceCall erase = new EraseServiceCall(desk.calls);
  private final Actor ada = Desk.technician(ADA);

  @Test
  void removesPersonalDataAndKeepsTheRecordOfTheWork() {
    var id = completed();
    desk.withdrawServiceCall.withdraw(id, "Anna moved", null, NOW);
    var before = desk.call(id);

    erase.erase(id);

    var after = desk.call(id);
    assertThat(after.toString())
        .doesNotContain("Anna", "anna@", "000 00", "Seeweg", "8002", "Zürich", "moved");
    assertThat(after.isErased()).isTrue();
    assertThat(after.status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.revision()).isEqualTo(before.revision() + 1);
    assertThat(after.badges()).isEqualTo(before.badges());
    assertThat(after.plan()).isEqualTo(before.plan());
    erase.erase(id);
    assertThat(desk.call(id)).isEqualTo(after);
  }

  @Test
  void removesTheTextsOfLateNotes() {
    var id = completed();
    desk.done(id, new Command.CheckOut("Anna called again"), ada, Precondition.seen(2));
    erase.erase(id);
    assertThat(desk.call(id).lateArrivals().notes())
        .containsExactly(new LateArrivals.Note(NOW, ada.id(), LateArrivals.Action.CHECK_OUT, null));
  }

  @Test
  void removesTheStateThatUndoWouldRestore() {
    var id = desk.accepted("1001", TEN);
    desk.done(id, Desk.assign(ADA), DORA);
    desk.done(id, new Command.CannotComplete("Anna is away"), ada);
    desk.done(id, Desk.schedule(NOON), DORA);
    assertThat(desk.call(id).toString()).contains("Anna is away");
    erase.erase(id);
    assertThat(desk.call(id).toString()).doesNotContain("Anna");
    assertThat(desk.call(id).changeHistory().undoable()).isNull();
  }

  @Test
  void erasedCallAcceptsNoMoreChanges() {
    var id = completed();
    erase.erase(id);
    var erased = desk.call(id);

    var late = new Command.CheckOut("Anna was nice");
    assertThat(desk.give(id, late, ada, Precondition.seen(2)).orElseThrow())
        .isInstanceOf(Decision.Refused.class);
    assertThat(desk.refused(id, new Command.Cancel("Anna rang"), DIRK))
        .isEqualTo(new Refusal.Over(CallStatus.COMPLETED));
    desk.withdrawServiceCall.withdraw(id, "Anna moved", null, NOW);

    assertThat(desk.call(id)).isEqualTo(erased);
  }

  @Test
  void delayedAcceptanceCreatesNoCall() {
    var calls = new InMemoryServiceCalls();
    var id = new ServiceCallId("call-77");
    var opened =
        ServiceCall.opened(
            id,
            COMPANY,
            Bookings.router("77", Channel.MARKETPLACE),
            TEN,
            new Acceptance(NOW, new AccountId("dora")));

    new CreateServiceCall(calls, id.value()::equals).create(opened);

    assertThat(calls.find(id)).isEmpty();
  }

  private ServiceCallId completed() {
    var id = desk.accepted("1001", TEN);
    desk.done(id, Desk.assign(ADA), DORA);
    desk.done(id, new Command.CheckIn(), ada);
    desk.done(id, new Command.CheckOut("Anna's router is old"), ada);
    return id;
  }
}
