package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.ANNA;
import static org.fsmlight.requests.request.Fixture.HELD_UNTIL;
import static org.fsmlight.requests.request.Fixture.NOW;
import static org.fsmlight.requests.request.Fixture.OPERATOR;
import static org.fsmlight.requests.request.Fixture.RIVAL;
import static org.fsmlight.requests.request.Fixture.aBooking;
import static org.fsmlight.requests.request.Fixture.acceptedBy;
import static org.fsmlight.requests.request.Fixture.declinedBy;
import static org.fsmlight.requests.request.Fixture.expiryOf;
import static org.fsmlight.requests.request.Fixture.posted;
import static org.fsmlight.requests.request.Fixture.requested;
import static org.fsmlight.requests.request.Fixture.undoneBy;
import static org.fsmlight.requests.request.Fixture.withdrawnWhile;

import java.util.EnumSet;
import java.util.Set;
import org.fsmlight.requests.call.Call;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.junit.jupiter.api.Test;

/** When a client can be erased, and what is left then. */
class ErasedRequestTests {

  private static final Set<Progress> OVER = EnumSet.of(Progress.COMPLETED, Progress.CANCELLED);

  private final ServiceRequest requested = requested(aBooking());
  private final ServiceRequest accepted = after(requested, acceptedBy(ANNA));
  private final ServiceRequest declined = after(requested, declinedBy(ANNA));

  @Test
  void isFinishedOnceNothingMoreComesOfIt() {
    assertThat(requested.isFinished(Progress.NOT_BEGUN, NOW)).isFalse();
    assertThat(declined.isFinished(Progress.NOT_BEGUN, HELD_UNTIL.minusMillis(1))).isFalse();
    assertThat(declined.isFinished(Progress.NOT_BEGUN, HELD_UNTIL)).isTrue();
    var withdrawn = after(requested, withdrawnWhile(Progress.NOT_BEGUN));
    assertThat(withdrawn.isFinished(Progress.NOT_BEGUN, NOW)).isTrue();
    var expired =
        requested(aBooking().toBeAnsweredBy(NOW)).expire(NOW.plusMillis(1)).orElseThrow().after();
    assertThat(expired.isFinished(Progress.NOT_BEGUN, NOW)).isTrue();
  }

  @Test
  void anAcceptedOneIsFinishedWithItsCallAlsoWhenItWasWithdrawn() {
    var withdrawn = after(accepted, withdrawnWhile(Progress.NOT_BEGUN));
    for (Progress call : Progress.values()) {
      assertThat(accepted.isFinished(call, NOW)).isEqualTo(OVER.contains(call));
      assertThat(withdrawn.isFinished(call, NOW)).isEqualTo(OVER.contains(call));
    }
  }

  @Test
  void namesNobodyAndKeepsWhatCounts() {
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
  void nobodyBringsItBack() {
    var requests = new InMemoryServiceRequests();
    var companies = new EveryCompany();
    var expiry = expiryOf(requests);
    var intake = new Intake(requests, companies, company -> "1001", expiry);
    var booking = aBooking().booking();
    intake.receive(posted("key"), booking);
    var decisions = new Decisions(requests, expiry);
    var id = posted("key").requestId();
    decisions.decide(request -> true, id, declinedBy(ANNA), version -> true);
    requests.redact(requests.find(id).orElseThrow().erased());

    assertThat(intake.receive(posted("key"), booking))
        .isEqualTo(new Intake.Outcome.ClientErased(id));
    assertThat(decisions.decide(request -> true, id, undoneBy(ANNA, 2, NOW), version -> true))
        .isInstanceOf(Outcome.ChangedSince.class);
    var redistribution =
        new Redistribution(requests, companies, new NoCall(), company -> "1", expiry);
    assertThat(redistribution.redistribute(id, RIVAL, OPERATOR, HELD_UNTIL))
        .isInstanceOf(Redistribution.Outcome.ClientErased.class);
    assertThat(intake.receive(posted("another key"), booking))
        .isInstanceOf(Intake.Outcome.Received.class);
  }

  private static ServiceRequest after(ServiceRequest request, Command command) {
    var outcome = request.decide(command, version -> true);
    return ((Outcome.Done) outcome).change().after();
  }

  private record EveryCompany() implements Companies {

    @Override
    public boolean knows(CompanyId id) {
      return true;
    }

    @Override
    public void keep(Company company) {
      throw new UnsupportedOperationException("Nobody tells of one");
    }
  }

  private record NoCall() implements Calls {

    @Override
    public Progress progressOf(String id) {
      return Progress.NOT_BEGUN;
    }

    @Override
    public void keep(Call told) {
      throw new UnsupportedOperationException("Nobody tells of one");
    }
  }
}
