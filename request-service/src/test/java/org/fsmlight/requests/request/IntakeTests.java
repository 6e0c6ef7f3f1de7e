package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.FIXIT;
import static org.fsmlight.requests.request.Fixture.MARKETPLACE;
import static org.fsmlight.requests.request.Fixture.NOW;
import static org.fsmlight.requests.request.Fixture.RIVAL;
import static org.fsmlight.requests.request.Fixture.aBooking;
import static org.fsmlight.requests.request.Fixture.acceptedBy;
import static org.fsmlight.requests.request.Fixture.expiryOf;
import static org.fsmlight.requests.request.Fixture.posted;
import static org.fsmlight.requests.request.Fixture.postedAt;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Intake.Outcome.Flawed;
import org.fsmlight.requests.request.Intake.Outcome.KeyReused;
import org.fsmlight.requests.request.Intake.Outcome.Received;
import org.fsmlight.requests.request.Intake.Outcome.UnknownCompany;
import org.junit.jupiter.api.Test;

class IntakeTests {

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final AtomicInteger lastNumber = new AtomicInteger(1000);
  private final Intake intake =
      new Intake(
          requests,
          new OnlyFixit(),
          company -> String.valueOf(lastNumber.incrementAndGet()),
          expiryOf(requests));

  @Test
  void takesABookingIn() {
    var request = received(posted("key"), aBooking().booking());

    assertThat(request.number()).isEqualTo("1001");
    assertThat(request.booking()).isEqualTo(aBooking().booking());
    assertThat(requests.changes()).containsExactly(new Change.Received(request, MARKETPLACE, NOW));
  }

  @Test
  void answersARepetitionWithTheSameRequest() {
    var first = received(posted("key"), aBooking().booking());
    var second = received(postedAt("key", NOW.plusSeconds(60)), aBooking().booking());

    assertThat(second).isEqualTo(first);
    assertThat(requests.changes()).hasSize(1);
  }

  @Test
  void answersARepetitionWithWhatHasBecomeOfIt() {
    var request = received(posted("key"), aBooking().booking());
    new Decisions(requests, expiryOf(requests))
        .decide(FIXIT, request.id(), acceptedBy(Fixture.ANNA), version -> true);

    var repeated = received(posted("key"), aBooking().booking());

    assertThat(repeated.state()).isInstanceOf(State.Accepted.class);
  }

  @Test
  void answersARepetitionEvenWhenItsDatesHavePassed() {
    var booking = aBooking().startingAt(NOW.plusSeconds(60)).booking();
    var first = received(posted("key"), booking);

    var muchLater = postedAt("key", NOW.plus(Duration.ofDays(1)));

    assertThat(received(muchLater, booking)).isEqualTo(first);
  }

  @Test
  void refusesTheSameKeyForAnotherBooking() {
    var first = received(posted("key"), aBooking().booking());

    assertThat(intake.receive(posted("key"), aBooking().priced(1).booking()))
        .isEqualTo(new KeyReused(first.id()));
    assertThat(requests.changes()).hasSize(1);
  }

  @Test
  void takesTheSameBookingTwiceUnderTwoKeys() {
    var first = received(posted("one"), aBooking().booking());
    var second = received(posted("two"), aBooking().booking());

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.number()).isEqualTo("1002");
  }

  @Test
  void keepsTheKeysOfTwoClientsApart() {
    var first = received(posted("key"), aBooking().booking());
    var other = new Posting("other", "key", MARKETPLACE, NOW);

    assertThat(received(other, aBooking().booking()).id()).isNotEqualTo(first.id());
  }

  @Test
  void answersLikeTheTwinThatWasFaster() {
    requests.justBeforeTheNextWrite(() -> received(posted("key"), aBooking().booking()));

    var request = received(posted("key"), aBooking().booking());

    assertThat(requests.changes()).extracting(Change::after).containsExactly(request);
  }

  @Test
  void refusesWhenAnotherBookingUnderTheKeyWasFaster() {
    requests.justBeforeTheNextWrite(() -> received(posted("key"), aBooking().priced(1).booking()));

    assertThat(intake.receive(posted("key"), aBooking().booking())).isInstanceOf(KeyReused.class);
  }

  @Test
  void refusesACompanyNobodyHasToldOf() {
    assertThat(intake.receive(posted("key"), aBooking().offeredTo(RIVAL)))
        .isEqualTo(new UnknownCompany(RIVAL));
    assertThat(requests.changes()).isEmpty();
    assertThat(lastNumber).hasValue(1000);
  }

  @Test
  void refusesAFlawedBooking() {
    assertThat(intake.receive(posted("key"), aBooking().startingAt(NOW).booking()))
        .isInstanceOf(Flawed.class);
    assertThat(requests.changes()).isEmpty();
  }

  private ServiceRequest received(Posting posting, Booking booking) {
    return ((Received) intake.receive(posting, booking)).request();
  }

  private record OnlyFixit() implements Companies {

    @Override
    public boolean knows(CompanyId id) {
      return id.equals(FIXIT);
    }

    @Override
    public void keep(Company company) {
      throw new UnsupportedOperationException("Intake only asks");
    }
  }
}
