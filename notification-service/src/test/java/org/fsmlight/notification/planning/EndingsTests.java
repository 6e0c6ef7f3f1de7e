package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.message.Bookings.NINE;
import static org.fsmlight.notification.message.Bookings.booking;
import static org.fsmlight.notification.message.Bookings.call;
import static org.fsmlight.notification.message.Bookings.cancelled;
import static org.fsmlight.notification.message.Bookings.over;
import static org.fsmlight.notification.planning.Town.person;

import java.time.Duration;
import java.util.List;
import org.fsmlight.notification.calls.RequestState;
import org.fsmlight.notification.calls.RequestState.Decision;
import org.fsmlight.notification.message.Bookings;
import org.fsmlight.notification.message.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How requests and calls end, and what technicians hear of themselves. */
class EndingsTests {

  private static final Content.Report WHY = new Content.Report("Noah S", null, "wall too thin");
  private final Town town = new Town();

  @BeforeEach
  void oneDispatcher() {
    town.offices.keepDispatcher(person("lea", true));
  }

  @Test
  void cancellationReachesClientDispatchersAndTheTechnicianWhoKnewOfIt() {
    town.tell("e1", new Fact.TechnicianChanged(booking(), call(2, NINE, "ana"), null));
    town.pass(Duration.ZERO);
    town.delivered.clear();

    Fact fact = new Fact.CallCancelled(booking(), cancelled(3, NINE, "ana"), WHY);
    town.tell("e2", fact);
    town.tell("e2", fact);
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "client MAIL call-cancelled",
            "dispatcher/lea MAIL dispatcher-call-cancelled",
            "technician/ana PUSH technician-call-cancelled");
  }

  @Test
  void technicianWhoseAssignmentWasStillHeldHearsNothingOfTheCancelledCall() {
    town.tellHeld("e1", new Fact.TechnicianChanged(booking(), call(2, NINE, "ana"), null));
    town.tell("e2", new Fact.CallCancelled(booking(), cancelled(3, NINE, "ana"), WHY));
    town.afterTheHold();

    assertThat(town.delivered).noneMatch(told -> told.contains("technician/ana"));
  }

  @Test
  void cancellationHeardOfBeforeWhatItEndsIsTheLastWord() {
    town.tell("e3", new Fact.CallCancelled(booking(), cancelled(3, NINE, "ana"), WHY));
    town.pass(Duration.ZERO);
    town.delivered.clear();

    town.tell("e1", new Fact.RequestAccepted(booking(), NINE, 60));
    town.tell("e2", new Fact.TechnicianChanged(booking(), call(2, NINE, "ana"), null));
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered).isEmpty();
  }

  @Test
  void requestWithdrawnBeforeAnybodyDecidedIsToldToClientAndDispatchers() {
    town.tell("e1", new Fact.RequestWithdrawn(booking(), NINE, 60, WHY));
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "client MAIL request-withdrawn", "dispatcher/lea MAIL dispatcher-request-withdrawn");
  }

  @Test
  void clientHearsOfAnExpiredRequestOnlyAfterAnHour() {
    town.tell("e1", new Fact.RequestExpired(booking(), NINE, 60));
    town.pass(Duration.ofMinutes(59));
    assertThat(town.delivered).containsExactly("dispatcher/lea MAIL request-expired");

    town.pass(Duration.ofMinutes(2));
    assertThat(town.delivered)
        .containsExactly("dispatcher/lea MAIL request-expired", "client MAIL request-unanswered");
  }

  @Test
  void clientHearsNothingOfAnExpiredRequestThatAnotherCompanyTook() {
    town.tell("e1", new Fact.RequestExpired(booking(), NINE, 60));
    town.calls.keepRequest(new RequestState("second", 1, Decision.OTHER, "call-1"));
    town.calls.keepRequest(new RequestState("third", 2, Decision.ACCEPTED, "second"));
    town.pass(Duration.ofHours(2));

    assertThat(town.delivered).containsExactly("dispatcher/lea MAIL request-expired");
    assertThat(town.states("client")).containsExactly("request-unanswered WITHDRAWN");
  }

  @Test
  void clientHearsOfAnExpiredRequestThatTheOthersDeclined() {
    town.tell("e1", new Fact.RequestExpired(booking(), NINE, 60));
    town.calls.keepRequest(new RequestState("second", 1, Decision.OTHER, "call-1"));
    town.pass(Duration.ofHours(2));

    assertThat(town.delivered).contains("client MAIL request-unanswered");
  }

  @Test
  void dispatchersAreMailedAndPushedThatACallCannotBeCarriedOut() {
    town.tell("e1", new Fact.CannotComplete(booking(), call(4, NINE, "ana"), WHY));
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "dispatcher/lea MAIL cannot-complete", "dispatcher/lea PUSH cannot-complete");
  }

  @Test
  void checkOutGoesToTheCompanyEmailAlone() {
    town.tell("e1", new Fact.CallCompleted(booking(), over(5, NINE, "ana"), WHY));
    town.pass(Duration.ZERO);

    assertThat(town.delivered).containsExactly("company MAIL call-completed");
  }

  @Test
  void amazonsClientsHearOfNoEndEither() {
    var amazons = Bookings.with("a@client.example", "en", true);
    town.tell("e1", new Fact.RequestWithdrawn(amazons, NINE, 60, WHY));
    town.tell("e2", new Fact.RequestExpired(amazons, NINE, 60));
    town.tell("e3", new Fact.CallCancelled(amazons, cancelled(3, NINE, null), WHY));
    town.pass(Duration.ofHours(2));

    assertThat(town.delivered).noneMatch(told -> told.startsWith("client"));
    assertThat(town.states("client")).hasSize(3).allMatch(state -> state.endsWith("SKIPPED"));
  }

  @Test
  void dispatcherHeardOfAfterACancellationThatFollowedTheirJoiningIsToldOfIt() {
    var joined = town.now;
    town.pass(Duration.ofMinutes(1));
    town.tell("e1", new Fact.CallCancelled(booking(), cancelled(3, NINE, null), WHY));
    town.pass(Duration.ofMinutes(1));
    town.delivered.clear();

    town.offices.keepDispatcher(person("marc", true));
    town.telling.tellWhatCameBefore(person("marc", true), joined, town.now);
    town.offices.keepDispatcher(person("newcomer", true));
    town.telling.tellWhatCameBefore(person("newcomer", true), town.now, town.now);
    town.pass(Duration.ZERO);

    assertThat(town.delivered).containsExactly("dispatcher/marc MAIL dispatcher-call-cancelled");
  }

  @Test
  void technicianHearsOfVerificationByMailAndPush() {
    town.tell("e1", verification(2, true));
    town.pass(Duration.ZERO);
    town.tell("e2", verification(3, false));
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "technician/noah MAIL technician-verified",
            "technician/noah PUSH technician-verified",
            "technician/noah MAIL technician-verification-lost",
            "technician/noah PUSH technician-verification-lost");
  }

  @Test
  void verificationGainedHeardOfAfterItsLossIsNotTold() {
    town.tell("e2", verification(3, false));
    town.pass(Duration.ZERO);
    town.tell("e1", verification(2, true));
    town.pass(Duration.ZERO);

    assertThat(town.delivered).noneMatch(told -> told.endsWith("technician-verified"));
    assertThat(town.states("technician/noah")).contains("technician-verified FOLDED");
  }

  private static Fact verification(long version, boolean verified) {
    return new Fact.VerificationChanged(
        "company-1",
        "noah",
        new Content.OfVerification(version, verified, verified ? List.of() : List.of("picture")));
  }
}
