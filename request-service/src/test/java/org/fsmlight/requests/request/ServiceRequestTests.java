package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.ANNA;
import static org.fsmlight.requests.request.Fixture.BEN;
import static org.fsmlight.requests.request.Fixture.MARKETPLACE;
import static org.fsmlight.requests.request.Fixture.NOW;
import static org.fsmlight.requests.request.Fixture.aBooking;
import static org.fsmlight.requests.request.Fixture.acceptedBy;
import static org.fsmlight.requests.request.Fixture.declinedBy;
import static org.fsmlight.requests.request.Fixture.posted;
import static org.fsmlight.requests.request.Fixture.requested;

import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.fsmlight.requests.request.Outcome.AlreadyDecided;
import org.fsmlight.requests.request.Outcome.Done;
import org.fsmlight.requests.request.Outcome.Expired;
import org.fsmlight.requests.request.Outcome.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceRequestTests {

  private static final LongPredicate ANY_VERSION = version -> true;
  private static final LongPredicate ANOTHER_VERSION = version -> false;

  private final ServiceRequest requested = requested(aBooking());

  @Test
  void beginsAsRequestedInVersionOne() {
    var received = ServiceRequest.receive(posted("key"), aBooking().booking(), "1001");

    var request = received.after();
    assertThat(request.version()).isEqualTo(1);
    assertThat(request.state()).isEqualTo(new State.Requested());
    assertThat(request.receivedAt()).isEqualTo(NOW);
    assertThat(request.postedBy()).isEqualTo("marketplace");
    assertThat(received.by()).isEqualTo(MARKETPLACE);
  }

  @Test
  void isAccepted() {
    var accepted = changed(requested, acceptedBy(ANNA));

    assertThat(accepted).isInstanceOf(Change.Accepted.class);
    assertThat(accepted.after().state()).isEqualTo(new State.Accepted(ANNA, NOW));
    assertThat(accepted.after().version()).isEqualTo(2);
  }

  @Test
  void isDeclinedWithReasonAndHeldBackForAWhile() {
    var declined = changed(requested, declinedBy(ANNA));

    var until = NOW.plusSeconds(8);
    assertThat(declined.after().state()).isEqualTo(new State.Declined(ANNA, NOW, "No time", until));
    assertThat(declined).isEqualTo(new Change.Declined(declined.after(), ANNA, NOW, until));
  }

  @Test
  void keepsAllThatWasBookedWhenDecided() {
    for (var command : decisions().toList()) {
      var after = changed(requested, command).after();
      assertThat(after)
          .usingRecursiveComparison()
          .ignoringFields("state", "version")
          .isEqualTo(requested);
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void isDecidedOnce(Command second) {
    for (var first : decisions().toList()) {
      var decided = changed(requested, first).after();
      assertThat(decided.decide(second, ANY_VERSION)).isEqualTo(new AlreadyDecided(decided));
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void isNotDecidedOnAnotherVersion(Command command) {
    assertThat(requested.decide(command, ANOTHER_VERSION)).isEqualTo(new Stale(requested));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void tellsWhoComesSecondSoWhateverVersionTheyHaveSeen(Command second) {
    var decided = changed(requested, acceptedBy(BEN)).after();

    assertThat(decided.decide(second, ANOTHER_VERSION)).isEqualTo(new AlreadyDecided(decided));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void isNotDecidedAfterTheTimeToRespond(Command command) {
    var late = requested(aBooking().toBeAnsweredBy(command.at().minusMillis(1)));

    assertThat(late.decide(command, ANY_VERSION)).isEqualTo(new Expired(late));
    assertThat(late.decide(command, ANOTHER_VERSION)).isEqualTo(new Expired(late));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void isDecidedUpToTheLastMoment(Command command) {
    var justInTime = requested(aBooking().toBeAnsweredBy(command.at()));

    assertThat(justInTime.decide(command, ANY_VERSION)).isInstanceOf(Done.class);
  }

  private static Stream<Command> decisions() {
    return Stream.of(acceptedBy(ANNA), declinedBy(ANNA));
  }

  private static Change changed(ServiceRequest request, Command command) {
    return ((Done) request.decide(command, ANY_VERSION)).change();
  }
}
