package org.fsmlight.notification.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.call;
import static org.fsmlight.notification.messages.Bookings.cancelled;

import java.util.UUID;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.calls.ServiceProjection.WishedTime;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.CurrentState;
import org.junit.jupiter.api.Test;

/** The contract of {@link Calls}, for every adapter. */
public abstract class CallsContract {

  private static final BookingSummary BOOKING = new BookingSummary("company-1", true, false);

  private final String id = UUID.randomUUID().toString();

  /** Returns the adapter under test; the same one during a test. */
  protected abstract Calls calls();

  @Test
  void knowsNothingOfUnknownRequests() {
    assertThat(calls().currentState(id)).isEqualTo(CurrentState.UNKNOWN);
    assertThat(calls().find(id)).isEqualTo(ServiceProjection.UNKNOWN);
    assertThat(calls().isUndecided(id)).isTrue();
  }

  @Test
  void keepsTheNewestRequest() {
    calls().saveRequest(request(id, 2, Status.ACCEPTED, null));
    calls().saveRequest(request(id, 1, Status.UNDECIDED, null));
    calls().saveRequest(request(id, 2, Status.CLOSED, null));

    assertThat(calls().isUndecided(id)).isFalse();
    assertThat(calls().find(id))
        .isEqualTo(new ServiceProjection(Status.ACCEPTED, BOOKING, new WishedTime(NINE, 60), null));
  }

  @Test
  void keepsTheNewestCall() {
    save(call(3, TEN, "ana"));
    save(call(2, NINE, null));
    save(call(3, NINE, null));

    assertThat(calls().currentState(id)).isEqualTo(new CurrentState(call(3, TEN, "ana"), false));
    assertThat(calls().find(id))
        .isEqualTo(new ServiceProjection(null, BOOKING, null, call(3, TEN, "ana")));

    save(cancelled(4, null, null));

    assertThat(calls().find(id).call()).isEqualTo(cancelled(4, null, null));
  }

  @Test
  void requestAndCallHaveSeparateVersions() {
    save(call(7, TEN, null));
    calls().saveRequest(request(id, 2, Status.ACCEPTED, null));

    assertThat(calls().find(id))
        .isEqualTo(
            new ServiceProjection(
                Status.ACCEPTED, BOOKING, new WishedTime(NINE, 60), call(7, TEN, null)));
  }

  @Test
  void closedRequestIsDecided() {
    calls().saveRequest(request(id, 1, Status.UNDECIDED, null));
    assertThat(calls().isUndecided(id)).isTrue();

    calls().saveRequest(request(id, 2, Status.CLOSED, null));
    assertThat(calls().isUndecided(id)).isFalse();
  }

  @Test
  void isTakenOnceASuccessorIsAccepted() {
    calls().saveRequest(request(id, 1, Status.CLOSED, null));
    calls().saveRequest(request(id + "-2", 1, Status.CLOSED, id));
    assertThat(calls().currentState(id).takenElsewhere()).isFalse();

    calls().saveRequest(request(id + "-3", 1, Status.UNDECIDED, id + "-2"));
    assertThat(calls().currentState(id).takenElsewhere()).isFalse();

    calls().saveRequest(request(id + "-3", 2, Status.ACCEPTED, id + "-2"));
    assertThat(calls().currentState(id).takenElsewhere()).isTrue();
    assertThat(calls().currentState(id + "-3").takenElsewhere()).isFalse();
  }

  @Test
  void isTakenAlsoWhenTheSuccessorIsSavedFirst() {
    calls().saveRequest(request(id + "-2", 2, Status.ACCEPTED, id));
    calls().saveRequest(request(id, 1, Status.CLOSED, null));

    assertThat(calls().currentState(id).takenElsewhere()).isTrue();
  }

  private void save(CallState state) {
    calls().saveCall(new CallReplica(id, state, BOOKING));
  }

  private static RequestReplica request(
      String request, long version, Status status, String redistributedFrom) {
    return new RequestReplica(request, version, status, redistributedFrom, BOOKING, NINE, 60);
  }
}
