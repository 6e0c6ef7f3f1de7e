package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.FIXIT;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.HOLD_UNTIL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.MARKETPLACE;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.OPERATOR;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.RIVAL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.after;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.refused;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.requested;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.submission;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.undoBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.withdrawWhile;

import java.util.EnumSet;
import java.util.Set;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.InMemoryCallReplicas;
import org.fsmlight.requests.companies.InMemoryCompanyReplicas;
import org.junit.jupiter.api.Test;

class ServiceRequestErasureTests {

  private static final Set<CallProgress> OVER =
      EnumSet.of(CallProgress.COMPLETED, CallProgress.CANCELLED);

  private final ServiceRequest requested = requested(aBooking());
  private final ServiceRequest accepted = after(requested, acceptBy(ANNA));
  private final ServiceRequest declined = after(requested, declineBy(ANNA));

  @Test
  void isFinishedOnceItCanNoLongerChange() {
    assertThat(requested.isFinished(CallProgress.NOT_BEGUN, NOW)).isFalse();
    assertThat(declined.isFinished(CallProgress.NOT_BEGUN, HOLD_UNTIL.minusMillis(1))).isFalse();
    assertThat(declined.isFinished(CallProgress.NOT_BEGUN, HOLD_UNTIL)).isTrue();

    var withdrawn = after(requested, withdrawWhile(CallProgress.NOT_BEGUN));
    assertThat(withdrawn.isFinished(CallProgress.NOT_BEGUN, NOW)).isTrue();

    var expired =
        requested(aBooking().toBeAnsweredBy(NOW)).expire(NOW.plusMillis(1)).orElseThrow().after();
    assertThat(expired.isFinished(CallProgress.NOT_BEGUN, NOW)).isTrue();
  }

  @Test
  void anAcceptedRequestIsFinishedWithItsCallEvenIfItWasWithdrawn() {
    var withdrawn = after(accepted, withdrawWhile(CallProgress.NOT_BEGUN));
    for (var call : CallProgress.values()) {
      assertThat(accepted.isFinished(call, NOW)).isEqualTo(OVER.contains(call));
      assertThat(withdrawn.isFinished(call, NOW)).isEqualTo(OVER.contains(call));
    }
  }

  @Test
  void containsNoPersonalDataAfterErasureAndKeepsTheRest() {
    var erased = declined.erased();

    assertThat(erased.toString())
        .doesNotContain(
            "Clara", "client@", "44 123", "Bahnhof", "8001", "Zürich", "order-77", "Ring", "No ti");
    assertThat(erased.booking().isErased()).isTrue();
    assertThat(declined.booking().isErased()).isFalse();
    assertThat(erased.version()).isEqualTo(declined.version() + 1);
    assertThat(erased.number()).isEqualTo(declined.number());
    assertThat(erased.booking().price()).isEqualTo(declined.booking().price());
    assertThat(erased.booking().address().country()).isEqualTo("CH");
    assertThat(erased.state().status()).isEqualTo(Status.DECLINED);
    assertThat(erased.erased().booking()).isEqualTo(erased.booking());
  }

  @Test
  void containsNoReasonOfAWithdrawalAfterErasure() {
    var erased = after(accepted, withdrawWhile(CallProgress.NOT_BEGUN)).erased();

    assertThat(erased.state())
        .isEqualTo(new State.Withdrawn(MARKETPLACE, NOW, "", (State.Accepted) accepted.state()));
  }

  @Test
  void noCommandRestoresAnErasedRequest() {
    var requests = new InMemoryServiceRequests();
    var companies = new InMemoryCompanyReplicas(FIXIT, RIVAL);
    var expireRequests = new ExpireServiceRequests(requests);
    var numbers = new InMemoryRequestNumbers();
    var receiveBooking = new ReceiveBooking(requests, companies, numbers, expireRequests);
    var booking = aBooking().build();
    receiveBooking.receive(submission("key"), booking);
    var decideRequest = new DecideServiceRequest(requests, expireRequests);
    var id = submission("key").requestId();
    decideRequest.decide(request -> true, id, declineBy(ANNA), version -> true);
    requests.redact(requests.find(id).orElseThrow().erased());
    var erased = requests.find(id).orElseThrow();

    assertThat(receiveBooking.receive(submission("key"), booking))
        .isEqualTo(refused(new Refusal.KeyOfErasedClient(id)));
    assertThat(decideRequest.decide(request -> true, id, undoBy(ANNA, 2, NOW), version -> true))
        .hasValue(refused(new Refusal.ChangedSince(erased)));
    var redistributeRequest =
        new RedistributeServiceRequest(
            requests, companies, new InMemoryCallReplicas(), numbers, expireRequests);
    assertThat(redistributeRequest.redistribute(id, RIVAL, OPERATOR, HOLD_UNTIL))
        .hasValue(refused(new Refusal.ClientErased(erased)));

    assertThat(receiveBooking.receive(submission("another key"), booking))
        .isInstanceOf(Decision.Accepted.class);
  }
}
