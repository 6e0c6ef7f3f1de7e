package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.BEN;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.HOLD_UNTIL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.MARKETPLACE;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.event;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.newKey;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.received;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.undoBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.withdrawWhile;

import org.fsmlight.requests.calls.CallProgress;
import org.junit.jupiter.api.Test;

/** The contract of reading and saving {@link ServiceRequests}, tested on every adapter. */
public interface ServiceRequestsContract {

  ServiceRequests requests();

  @Test
  default void findsNothingUnderAnUnknownId() {
    assertThat(requests().find(new RequestId(newKey()))).isEmpty();
  }

  @Test
  default void findsWhatWasAdded() {
    var received = received(newKey(), aBooking().startingAt(NOW.plusSeconds(60)));

    assertThat(requests().add(received)).isTrue();
    assertThat(requests().find(received.after().id())).hasValue(received.after());
  }

  @Test
  default void addsARequestOnce() {
    var key = newKey();
    var first = received(key, aBooking());
    requests().add(first);

    assertThat(requests().add(received(key, aBooking().priced(1)))).isFalse();
    assertThat(requests().find(first.after().id())).hasValue(first.after());
  }

  @Test
  default void findsEveryStateAsItWasSaved() {
    var request = added();
    for (var command :
        new Command[] {
          declineBy(ANNA),
          undoBy(ANNA, 2, NOW),
          acceptBy(BEN),
          withdrawWhile(CallProgress.NOT_BEGUN)
        }) {
      var event = event(request, command);

      assertThat(requests().save(event)).isTrue();
      request = requests().find(request.id()).orElseThrow();
      assertThat(request).isEqualTo(event.after());
    }
  }

  @Test
  default void findsAWithdrawalWithoutAcceptanceAndAnExpiry() {
    var withdrawn = event(added(), withdrawWhile(CallProgress.NOT_BEGUN));
    var overdue = received(newKey(), aBooking().toBeAnsweredBy(NOW));
    requests().add(overdue);
    var expired = overdue.after().expire(NOW.plusMillis(1)).orElseThrow();

    assertThat(requests().save(withdrawn)).isTrue();
    assertThat(requests().save(expired)).isTrue();
    assertThat(requests().find(withdrawn.after().id())).hasValue(withdrawn.after());
    assertThat(requests().find(expired.after().id())).hasValue(expired.after());
  }

  @Test
  default void savesOnlyOneOfTwoChangesOfTheSameVersion() {
    var request = added();
    var accepted = event(request, acceptBy(ANNA));

    assertThat(requests().save(accepted)).isTrue();
    assertThat(requests().save(event(request, declineBy(BEN)))).isFalse();
    assertThat(requests().save(accepted)).isFalse();
    assertThat(requests().find(request.id())).hasValue(accepted.after());
  }

  @Test
  default void doesNotSaveAChangeOfAnUnknownRequest() {
    var unknown = received(newKey(), aBooking()).after();

    assertThat(requests().save(event(unknown, acceptBy(ANNA)))).isFalse();
    assertThat(requests().find(unknown.id())).isEmpty();
  }

  @Test
  default void keepsASuccessorApartFromItsRequest() {
    var declined = event(added(), declineBy(ANNA));
    requests().save(declined);
    var successor =
        declined
            .after()
            .redistribute(
                RedistributeServiceRequest.successorOf(declined.after().id()),
                ServiceRequestFixture.RIVAL,
                "1",
                MARKETPLACE,
                HOLD_UNTIL);

    assertThat(requests().add(successor)).isTrue();
    assertThat(requests().find(successor.after().id())).hasValue(successor.after());
    assertThat(requests().find(declined.after().id())).hasValue(declined.after());
  }

  private ServiceRequest added() {
    var received = received(newKey(), aBooking());
    requests().add(received);
    return received.after();
  }
}
