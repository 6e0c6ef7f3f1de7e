package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.ANNA;
import static org.fsmlight.requests.request.Fixture.BEN;
import static org.fsmlight.requests.request.Fixture.FIXIT;
import static org.fsmlight.requests.request.Fixture.HELD_UNTIL;
import static org.fsmlight.requests.request.Fixture.NOW;
import static org.fsmlight.requests.request.Fixture.OPERATOR;
import static org.fsmlight.requests.request.Fixture.RIVAL;
import static org.fsmlight.requests.request.Fixture.aBooking;
import static org.fsmlight.requests.request.Fixture.acceptedBy;
import static org.fsmlight.requests.request.Fixture.declinedBy;
import static org.fsmlight.requests.request.Fixture.expiryOf;
import static org.fsmlight.requests.request.Fixture.posted;
import static org.fsmlight.requests.request.Fixture.undoneBy;
import static org.fsmlight.requests.request.Fixture.withdrawnWhile;

import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.request.Outcome.AlreadyDecided;
import org.fsmlight.requests.request.Outcome.Done;
import org.fsmlight.requests.request.Outcome.Unknown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionsTests {

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final Decisions decisions = new Decisions(requests, expiryOf(requests));
  private final RequestId id = posted("key").requestId();

  @BeforeEach
  void offer() {
    requests.add(ServiceRequest.receive(posted("key"), aBooking().booking(), "1001"));
  }

  @Test
  void savesWhatWasDecided() {
    var accepted = (Done) decide(acceptedBy(ANNA));

    assertThat(requests.find(id)).hasValue(accepted.change().after());
    assertThat(requests.changes()).hasSize(2).last().isEqualTo(accepted.change());
  }

  @Test
  void looksAgainWhenSomebodyWasFaster() {
    requests.justBeforeTheNextWrite(() -> decide(declinedBy(BEN)));

    var outcome = decide(acceptedBy(ANNA));

    assertThat(outcome).isEqualTo(new AlreadyDecided(requests.find(id).orElseThrow()));
    assertThat(requests.changes()).hasSize(2).last().isInstanceOf(Change.Declined.class);
  }

  @Test
  void hidesTheRequestsOfOtherCompanies() {
    assertThat(decisions.decide(RIVAL, id, acceptedBy(ANNA), version -> true))
        .isEqualTo(new Unknown(id));
    assertThat(requests.changes()).hasSize(1);
  }

  @Test
  void knowsNoRequestThatWasNeverPosted() {
    var never = new RequestId("never");

    assertThat(decisions.decide(FIXIT, never, acceptedBy(ANNA), version -> true))
        .isEqualTo(new Unknown(never));
  }

  @Test
  void letsARequestExpireThatIsOverdueWhenSomebodyDecides() {
    var booking = aBooking().toBeAnsweredBy(NOW.minusMillis(1));
    var late = ServiceRequest.receive(posted("late"), booking.booking(), "1002");
    requests.add(late);

    var outcome = decisions.decide(FIXIT, late.after().id(), acceptedBy(ANNA), version -> true);

    var expired = requests.find(late.after().id()).orElseThrow();
    assertThat(outcome).isEqualTo(new Outcome.Expired(expired));
    assertThat(expired.state()).isEqualTo(new State.Expired());
    assertThat(requests.changes()).last().isEqualTo(new Change.Expired(expired, NOW));
  }

  @Test
  void acceptingWinsOverExpiringWhenItWasFaster() {
    var booking = aBooking().toBeAnsweredBy(NOW);
    var due = ServiceRequest.receive(posted("due"), booking.booking(), "1002");
    requests.add(due);
    requests.justBeforeTheNextWrite(
        () -> decisions.decide(FIXIT, due.after().id(), acceptedBy(ANNA), version -> true));

    expiryOf(requests).tick(NOW.plusMillis(1));

    assertThat(requests.find(due.after().id()).orElseThrow().state())
        .isEqualTo(new State.Accepted(ANNA, NOW));
    assertThat(requests.changes()).noneMatch(Change.Expired.class::isInstance);
  }

  @Test
  void ofUndoingAndWithdrawingAtOnceTheSecondSeesTheFirst() {
    decide(declinedBy(ANNA));
    requests.justBeforeTheNextWrite(() -> decide(withdrawnWhile(Progress.NOT_BEGUN)));

    var outcome = decide(undoneBy(ANNA, 2, NOW));

    assertThat(outcome).isEqualTo(new Outcome.ChangedSince(requests.find(id).orElseThrow()));
    assertThat(requests.changes()).last().isInstanceOf(Change.Withdrawn.class);
  }

  @Test
  void doesNotUndoWhatAnOperatorTookForFinalWhateverTheClockSays() {
    decide(declinedBy(ANNA));
    var declined = requests.find(id).orElseThrow();
    var successor = Redistribution.successorOf(id);
    requests.add(declined.redistribute(successor, RIVAL, "7", OPERATOR, HELD_UNTIL));

    assertThat(decide(undoneBy(ANNA, 2, NOW))).isEqualTo(new Outcome.UndoTooLate(declined));
  }

  private Outcome decide(Command command) {
    return decisions.decide(FIXIT, id, command, version -> true);
  }
}
