package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.BEN;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.HOLD_UNTIL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.MARKETPLACE;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.after;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.event;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.received;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.refused;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.requested;

import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceRequestTests {

  private static final LongPredicate ANY_VERSION = version -> true;
  private static final LongPredicate ANOTHER_VERSION = version -> false;

  private final ServiceRequest requested = requested(aBooking());

  @Test
  void beginsAsRequestedInVersionOne() {
    var received = received("key", aBooking());
    var request = received.after();

    assertThat(request.version()).isEqualTo(1);
    assertThat(request.state()).isEqualTo(new State.Requested());
    assertThat(request.receivedAt()).isEqualTo(NOW);
    assertThat(request.postedBy()).isEqualTo("marketplace");
    assertThat(received.by()).isEqualTo(MARKETPLACE);
  }

  @Test
  void isAccepted() {
    var accepted = event(requested, acceptBy(ANNA));

    assertThat(accepted)
        .isEqualTo(new ServiceRequestDomainEvent.Accepted(accepted.after(), ANNA, NOW));
    assertThat(accepted.after().state()).isEqualTo(new State.Accepted(ANNA, NOW));
    assertThat(accepted.after().version()).isEqualTo(2);
  }

  @Test
  void isDeclinedWithAReasonAndHeld() {
    var declined = event(requested, declineBy(ANNA));

    assertThat(HOLD_UNTIL).isEqualTo(NOW.plusSeconds(8));
    assertThat(declined.after().state())
        .isEqualTo(new State.Declined(ANNA, NOW, "No time", HOLD_UNTIL));
    assertThat(declined)
        .isEqualTo(new ServiceRequestDomainEvent.Declined(declined.after(), ANNA, NOW, HOLD_UNTIL));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void keepsTheBookingWhenDecided(Command command) {
    assertThat(after(requested, command))
        .usingRecursiveComparison()
        .ignoringFields("state", "version")
        .isEqualTo(requested);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void isDecidedOnce(Command second) {
    for (var first : decisions().toList()) {
      var decided = after(requested, first);
      assertThat(decided.decide(second, ANY_VERSION))
          .isEqualTo(refused(new Refusal.AlreadyDecided(decided)));
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void refusesACommandBasedOnAnotherVersion(Command command) {
    assertThat(requested.decide(command, ANOTHER_VERSION))
        .isEqualTo(refused(new Refusal.Stale(requested)));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void refusesTheSecondDecisionAsSuchWhateverVersionItIsBasedOn(Command second) {
    var decided = after(requested, acceptBy(BEN));

    assertThat(decided.decide(second, ANOTHER_VERSION))
        .isEqualTo(refused(new Refusal.AlreadyDecided(decided)));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void refusesADecisionAfterTheTimeToRespond(Command command) {
    var late = requested(aBooking().toBeAnsweredBy(command.at().minusMillis(1)));

    assertThat(late.decide(command, ANY_VERSION)).isEqualTo(refused(new Refusal.Expired(late)));
    assertThat(late.decide(command, ANOTHER_VERSION)).isEqualTo(refused(new Refusal.Expired(late)));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void acceptsADecisionAtTheLastMoment(Command command) {
    var justInTime = requested(aBooking().toBeAnsweredBy(command.at()));

    assertThat(justInTime.decide(command, ANY_VERSION)).isInstanceOf(Decision.Accepted.class);
  }

  private static Stream<Command> decisions() {
    return Stream.of(acceptBy(ANNA), declineBy(ANNA));
  }
}
