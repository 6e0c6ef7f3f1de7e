package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.ANNA;
import static org.fsmlight.requests.request.Fixture.BEN;
import static org.fsmlight.requests.request.Fixture.FIXIT;
import static org.fsmlight.requests.request.Fixture.RIVAL;
import static org.fsmlight.requests.request.Fixture.aBooking;
import static org.fsmlight.requests.request.Fixture.acceptedBy;
import static org.fsmlight.requests.request.Fixture.declinedBy;
import static org.fsmlight.requests.request.Fixture.posted;

import org.fsmlight.requests.request.Outcome.AlreadyDecided;
import org.fsmlight.requests.request.Outcome.Done;
import org.fsmlight.requests.request.Outcome.Unknown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionsTests {

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final Decisions decisions = new Decisions(requests);
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

  private Outcome decide(Command command) {
    return decisions.decide(FIXIT, id, command, version -> true);
  }
}
