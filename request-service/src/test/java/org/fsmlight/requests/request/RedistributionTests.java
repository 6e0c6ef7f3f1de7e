package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.ANNA;
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
import static org.fsmlight.requests.request.Fixture.withdrawnWhile;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.requests.call.Call;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Fixture.ABooking;
import org.fsmlight.requests.request.Outcome.Done;
import org.fsmlight.requests.request.Redistribution.Outcome.AlreadyRedistributed;
import org.fsmlight.requests.request.Redistribution.Outcome.NotOver;
import org.fsmlight.requests.request.Redistribution.Outcome.Redistributed;
import org.fsmlight.requests.request.Redistribution.Outcome.Unknown;
import org.fsmlight.requests.request.Redistribution.Outcome.UnknownCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedistributionTests {

  private static final Instant LATER = NOW.plus(Duration.ofHours(2));

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final Expiry expiry = expiryOf(requests);
  private final AtomicInteger lastNumber = new AtomicInteger(2000);
  private Progress call = Progress.NOT_BEGUN;
  private final Redistribution redistribution =
      new Redistribution(
          requests,
          new FixitAndRival(),
          new TheCall(),
          company -> company.value() + " " + lastNumber.incrementAndGet(),
          expiry);

  @Test
  void offersTheSameBookingToAnotherCompanyAndLeavesTheOldOneAsItWas() {
    var declined = having(aBooking(), declinedBy(ANNA));

    var successor = redistributed(declined);

    assertThat(successor.id()).isNotEqualTo(declined.id());
    assertThat(successor.number()).isEqualTo("company-rival 2001");
    assertThat(successor.redistributedFrom()).isEqualTo(declined.id());
    assertThat(successor.companyId()).isEqualTo(RIVAL);
    assertThat(successor.state()).isEqualTo(new State.Requested());
    assertThat(successor.version()).isEqualTo(1);
    assertThat(successor.postedBy()).isEqualTo(declined.postedBy());
    assertThat(successor.booking())
        .usingRecursiveComparison()
        .ignoringFields("companyId")
        .isEqualTo(declined.booking());
    assertThat(requests.find(declined.id())).hasValue(declined);
    assertThat(requests.changes())
        .last()
        .isEqualTo(new Change.Received(successor, OPERATOR, LATER));
  }

  @Test
  void givesTheNextCompanyAsLongToRespondAsTheFirstHad() {
    var expired = having(aBooking().toBeAnsweredBy(NOW.plus(Duration.ofHours(1))));
    expiry.tick(LATER);

    assertThat(redistributed(expired).booking().respondBy())
        .isEqualTo(LATER.plus(Duration.ofHours(1)));
  }

  @Test
  void keepsATimeToRespondThatLiesAheadAndDropsAWishThatHasPassed() {
    var respondBy = LATER.plusSeconds(1);
    var booking = aBooking().toBeAnsweredBy(respondBy).startingAt(LATER);
    var declined = having(booking, declinedBy(ANNA));

    var offered = redistributed(declined).booking();

    assertThat(offered.respondBy()).isEqualTo(respondBy);
    assertThat(offered.requestedStart()).isNull();
  }

  @Test
  void waitsUntilADeclineIsFinal() {
    var declined = having(aBooking(), declinedBy(ANNA));

    assertThat(redistribute(declined, RIVAL, HELD_UNTIL.minusMillis(1)))
        .isEqualTo(new NotOver(declined));
    assertThat(redistribute(declined, RIVAL, HELD_UNTIL)).isInstanceOf(Redistributed.class);
  }

  @Test
  void isNotForARequestThatWaits() {
    var open = having(aBooking());

    assertThat(redistribute(open, RIVAL, LATER)).isEqualTo(new NotOver(open));
  }

  @ParameterizedTest
  @EnumSource
  void ofAnAcceptedOneNeedsItsCallCancelled(Progress progress) {
    var accepted = having(aBooking(), acceptedBy(ANNA));
    call = progress;

    assertThat(redistribute(accepted, RIVAL, LATER) instanceof Redistributed)
        .isEqualTo(progress == Progress.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource
  void ofAWithdrawnOneNeedsItsCallCancelledIfThereIsOne(Progress progress) {
    var withdrawn = having(aBooking(), acceptedBy(ANNA), withdrawnWhile(Progress.NOT_BEGUN));
    call = progress;

    assertThat(redistribute(withdrawn, RIVAL, LATER) instanceof Redistributed)
        .isEqualTo(progress == Progress.CANCELLED);
  }

  @Test
  void ofAWithdrawnOneThatNobodyAcceptedNeedsNothing() {
    var withdrawn = having(aBooking(), withdrawnWhile(Progress.NOT_BEGUN));

    assertThat(redistribute(withdrawn, RIVAL, LATER)).isInstanceOf(Redistributed.class);
  }

  @Test
  void happensOnce() {
    var declined = having(aBooking(), declinedBy(ANNA));
    var successor = redistributed(declined);

    assertThat(redistribute(declined, RIVAL, LATER)).isEqualTo(new Redistributed(successor));
    assertThat(redistribute(declined, FIXIT, LATER)).isEqualTo(new AlreadyRedistributed(successor));
    assertThat(requests.changes()).filteredOn(Change.Received.class::isInstance).hasSize(2);
  }

  @Test
  void ofTwoOperatorsAtOnceOneDecidesWhoGetsIt() {
    var declined = having(aBooking(), declinedBy(ANNA));
    requests.justBeforeTheNextWrite(() -> redistribute(declined, FIXIT, LATER));

    var outcome = redistribute(declined, RIVAL, LATER);

    assertThat(outcome).isInstanceOf(AlreadyRedistributed.class);
    assertThat(redistribution.successor(declined.id()).orElseThrow().companyId()).isEqualTo(FIXIT);
  }

  @Test
  void ofTheSuccessorGoesOnToAThirdOne() {
    var first = redistributed(having(aBooking(), declinedBy(ANNA)));
    save(first, declinedBy(ANNA));

    var second = redistribute(first, FIXIT, LATER);

    assertThat(((Redistributed) second).successor().redistributedFrom()).isEqualTo(first.id());
  }

  @Test
  void needsACompanyAndARequestThatAreKnown() {
    var declined = having(aBooking(), declinedBy(ANNA));
    var nobody = new CompanyId("company-nobody");
    var never = new RequestId("never");

    assertThat(redistribute(declined, nobody, LATER)).isEqualTo(new UnknownCompany(nobody));
    assertThat(redistribution.redistribute(never, RIVAL, OPERATOR, LATER))
        .isEqualTo(new Unknown(never));
  }

  @Test
  void theSuccessorExpiresInItsTurn() {
    var expired = having(aBooking().toBeAnsweredBy(NOW.plusSeconds(10)));
    expiry.tick(NOW.plusSeconds(11));
    var successor = (Redistributed) redistribute(expired, RIVAL, NOW.plusSeconds(12));

    expiry.tick(NOW.plusSeconds(23));

    assertThat(requests.find(successor.successor().id()).orElseThrow().state())
        .isEqualTo(new State.Expired());
  }

  private ServiceRequest having(ABooking booking, Command... then) {
    var received = ServiceRequest.receive(posted("key"), booking.booking(), "1001");
    requests.add(received);
    var request = received.after();
    for (var command : then) {
      request = save(request, command);
    }
    return request;
  }

  private ServiceRequest save(ServiceRequest request, Command command) {
    var change = ((Done) request.decide(command, version -> true)).change();
    requests.save(change);
    return change.after();
  }

  private ServiceRequest redistributed(ServiceRequest request) {
    return ((Redistributed) redistribute(request, RIVAL, LATER)).successor();
  }

  private Redistribution.Outcome redistribute(
      ServiceRequest request, CompanyId company, Instant at) {
    return redistribution.redistribute(request.id(), company, OPERATOR, at);
  }

  private record FixitAndRival() implements Companies {

    @Override
    public boolean knows(CompanyId id) {
      return id.equals(FIXIT) || id.equals(RIVAL);
    }

    @Override
    public void keep(Company company) {
      throw new UnsupportedOperationException("Redistribution only asks");
    }
  }

  private final class TheCall implements Calls {

    @Override
    public Progress progressOf(String id) {
      return call;
    }

    @Override
    public void keep(Call told) {
      throw new UnsupportedOperationException("Redistribution only asks");
    }
  }
}
