package org.fsmlight.notification.calls.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.calls.BookingSummary;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.calls.CallsContract;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.calls.ServiceProjection;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.CallState.End;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoCallsIT extends CallsContract {

  private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");

  private final TestDatabase database = new TestDatabase();
  private final Calls calls = new MongoCalls(database.mongo());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Calls calls() {
    return calls;
  }

  @Test
  void readsDocumentsStoredBeforeTheBookingWasRecorded() {
    database.insertStored("calls");

    assertThat(calls.find("call-amazon"))
        .isEqualTo(new ServiceProjection(Status.ACCEPTED, null, null, null));
    assertThat(calls.find("call-sent"))
        .isEqualTo(
            new ServiceProjection(
                Status.ACCEPTED, null, null, new CallState(5, End.COMPLETED, NINE, 60, "noah")));
    assertThat(calls.currentState("call-held").call())
        .isEqualTo(new CallState(2, null, NINE, 60, null));
  }

  @Test
  void newerVersionAddsTheBooking() {
    database.insertStored("calls");
    var booking = new BookingSummary("helvetia", false, true);
    var state = new CallState(3, null, NINE, 60, "noah");

    calls.saveCall(new CallReplica("call-held", state, booking));

    assertThat(calls.find("call-held"))
        .isEqualTo(new ServiceProjection(null, booking, null, state));
  }
}
