package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.BEN;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.FIXIT;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.HOLD_UNTIL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.OPERATOR;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.RIVAL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.received;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.refused;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.submission;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.undoBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.withdrawWhile;

import org.fsmlight.requests.calls.CallProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideServiceRequestTests {

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final ExpireServiceRequests expireRequests = new ExpireServiceRequests(requests);
  private final DecideServiceRequest decideRequest =
      new DecideServiceRequest(requests, expireRequests);
  private final RequestId id = submission("key").requestId();

  @BeforeEach
  void offer() {
    requests.add(received("key", aBooking()));
  }

  @Test
  void savesTheDecision() {
    var accepted = (Decision.Accepted) decide(acceptBy(ANNA));

    assertThat(requests.find(id)).hasValue(accepted.request());
    assertThat(requests.events()).hasSize(2).endsWith(accepted.events().getFirst());
    assertThat(accepted.events()).hasSize(1);
  }

  @Test
  void decidesAgainAfterALostRace() {
    requests.beforeNextWrite(() -> decide(declineBy(BEN)));

    var decision = decide(acceptBy(ANNA));

    assertThat(decision).isEqualTo(refused(new Refusal.AlreadyDecided(current())));
    assertThat(requests.events())
        .hasSize(2)
        .last()
        .isInstanceOf(ServiceRequestDomainEvent.Declined.class);
  }

  @Test
  void hidesTheRequestsOfOtherCompanies() {
    assertThat(decideRequest.decide(RIVAL, id, acceptBy(ANNA), version -> true)).isEmpty();
    assertThat(requests.events()).hasSize(1);
  }

  @Test
  void findsNoRequestThatWasNeverSubmitted() {
    var unknown = new RequestId("never");

    assertThat(decideRequest.decide(FIXIT, unknown, acceptBy(ANNA), version -> true)).isEmpty();
  }

  @Test
  void expiresAnOverdueRequestWhenACommandArrives() {
    var late = received("late", aBooking().toBeAnsweredBy(NOW.minusMillis(1))).after();
    requests.add(received("late", aBooking().toBeAnsweredBy(NOW.minusMillis(1))));

    var decision = decideRequest.decide(FIXIT, late.id(), acceptBy(ANNA), version -> true);

    var expired = requests.find(late.id()).orElseThrow();
    assertThat(decision).hasValue(refused(new Refusal.Expired(expired)));
    assertThat(expired.state()).isEqualTo(new State.Expired());
    assertThat(requests.events())
        .last()
        .isEqualTo(new ServiceRequestDomainEvent.Expired(expired, NOW));
  }

  @Test
  void showsADecisionThatWasSavedBeforeTheExpiry() {
    var due = received("due", aBooking().toBeAnsweredBy(NOW));
    requests.add(due);
    requests.beforeNextWrite(
        () -> decideRequest.decide(FIXIT, due.after().id(), acceptBy(BEN), version -> true));
    var late = new Command.Accept(ANNA, NOW.plusMillis(1));

    var decision = decideRequest.decide(FIXIT, due.after().id(), late, version -> true);

    var accepted = requests.find(due.after().id()).orElseThrow();
    assertThat(accepted.state()).isEqualTo(new State.Accepted(BEN, NOW));
    assertThat(decision).hasValue(refused(new Refusal.AlreadyDecided(accepted)));
  }

  @Test
  void keepsAnAcceptanceThatWasSavedBeforeTheExpiry() {
    var due = received("due", aBooking().toBeAnsweredBy(NOW));
    requests.add(due);
    requests.beforeNextWrite(
        () -> decideRequest.decide(FIXIT, due.after().id(), acceptBy(ANNA), version -> true));

    new ExpireServiceRequests(requests).tick(NOW.plusMillis(1));

    assertThat(requests.find(due.after().id()).orElseThrow().state())
        .isEqualTo(new State.Accepted(ANNA, NOW));
    assertThat(requests.events()).noneMatch(ServiceRequestDomainEvent.Expired.class::isInstance);
  }

  @Test
  void refusesAnUndoThatLosesTheRaceAgainstAWithdrawal() {
    decide(declineBy(ANNA));
    requests.beforeNextWrite(() -> decide(withdrawWhile(CallProgress.NOT_BEGUN)));

    var decision = decide(undoBy(ANNA, 2, NOW));

    assertThat(decision).isEqualTo(refused(new Refusal.ChangedSince(current())));
    assertThat(requests.events()).last().isInstanceOf(ServiceRequestDomainEvent.Withdrawn.class);
  }

  @Test
  void refusesToUndoADeclineOfARedistributedRequest() {
    decide(declineBy(ANNA));
    var declined = current();
    var successorId = RedistributeServiceRequest.successorOf(id);
    requests.add(declined.redistribute(successorId, RIVAL, "7", OPERATOR, HOLD_UNTIL));

    assertThat(decide(undoBy(ANNA, 2, NOW))).isEqualTo(refused(new Refusal.UndoTooLate(declined)));
    assertThat(current()).isEqualTo(declined);
  }

  @Test
  void expiresARequestInTimeAfterItsDeclineWasUndone() {
    var booking = aBooking().toBeAnsweredBy(NOW.plusSeconds(2));
    var offered = received("undone", booking);
    requests.add(offered);
    decideRequest.decide(FIXIT, offered.after().id(), declineBy(ANNA), version -> true);
    expireRequests.tick(NOW);
    decideRequest.decide(FIXIT, offered.after().id(), undoBy(ANNA, 2, NOW), version -> true);

    expireRequests.tick(NOW.plusSeconds(3));

    assertThat(requests.find(offered.after().id()).orElseThrow().state())
        .isEqualTo(new State.Expired());
  }

  private ServiceRequest current() {
    return requests.find(id).orElseThrow();
  }

  private Decision decide(Command command) {
    return decideRequest.decide(FIXIT, id, command, version -> true).orElseThrow();
  }
}
