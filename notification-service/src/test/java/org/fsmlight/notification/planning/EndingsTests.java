package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.InMemoryService.person;
import static org.fsmlight.notification.InMemoryService.request;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;
import static org.fsmlight.notification.messages.Bookings.cancelled;
import static org.fsmlight.notification.messages.Bookings.completed;

import java.time.Duration;
import java.util.List;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCancelled;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCompleted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CannotComplete;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestExpired;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestWithdrawn;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.VerificationChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notifications about the end of requests and calls, and about verification. */
class EndingsTests {

  private static final Content.Report REPORT = new Content.Report("Noah S", null, "wall too thin");
  private final InMemoryService service = new InMemoryService();

  @BeforeEach
  void addDispatcher() {
    service.directory.saveDispatcher(person("lea", true));
  }

  @Test
  void notifiesClientDispatchersAndNotifiedTechnicianOfCancellation() {
    service.publish("e1", new TechnicianChanged(booking(), call(2, NINE, "ana"), null));
    service.pass(Duration.ZERO);
    service.delivered.clear();

    var event = new CallCancelled(booking(), cancelled(3, NINE, "ana"), REPORT);
    service.publish("e2", event);
    service.publish("e2", event);
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "client MAIL call-cancelled",
            "dispatcher/lea MAIL dispatcher-call-cancelled",
            "technician/ana PUSH technician-call-cancelled");
  }

  @Test
  void doesNotNotifyTechnicianOfCancellationWhileAssignmentIsHeld() {
    service.publishHeld("e1", new TechnicianChanged(booking(), call(2, NINE, "ana"), null));
    service.publish("e2", new CallCancelled(booking(), cancelled(3, NINE, "ana"), REPORT));
    service.passHold();

    assertThat(service.delivered).noneMatch(each -> each.contains("technician/ana"));
  }

  @Test
  void sendsNothingAboutEventsConsumedAfterCancellation() {
    service.publish("e3", new CallCancelled(booking(), cancelled(3, NINE, "ana"), REPORT));
    service.pass(Duration.ZERO);
    service.delivered.clear();

    service.publish("e1", new RequestAccepted(booking(), NINE, 60));
    service.publish("e2", new TechnicianChanged(booking(), call(2, NINE, "ana"), null));
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered).isEmpty();
  }

  @Test
  void notifiesClientAndDispatchersOfWithdrawnRequest() {
    service.publish("e1", new RequestWithdrawn(booking(), NINE, 60, REPORT));
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "client MAIL request-withdrawn", "dispatcher/lea MAIL dispatcher-request-withdrawn");
  }

  @Test
  void notifiesClientOfExpiredRequestAfterAnHour() {
    service.publish("e1", new RequestExpired(booking(), NINE, 60));
    service.pass(Duration.ofMinutes(59));
    assertThat(service.delivered).containsExactly("dispatcher/lea MAIL request-expired");

    service.pass(Duration.ofMinutes(2));
    assertThat(service.delivered)
        .containsExactly("dispatcher/lea MAIL request-expired", "client MAIL request-unanswered");
  }

  @Test
  void doesNotNotifyClientOfExpiredRequestThatAnotherCompanyAccepted() {
    service.publish("e1", new RequestExpired(booking(), NINE, 60));
    service.calls.saveRequest(request("second", 1, Status.CLOSED, "call-1"));
    service.calls.saveRequest(request("third", 2, Status.ACCEPTED, "second"));
    service.pass(Duration.ofHours(2));

    assertThat(service.delivered).containsExactly("dispatcher/lea MAIL request-expired");
    assertThat(service.statuses("client")).containsExactly("request-unanswered WITHDRAWN");
  }

  @Test
  void notifiesClientOfExpiredRequestThatOtherCompaniesDeclined() {
    service.publish("e1", new RequestExpired(booking(), NINE, 60));
    service.calls.saveRequest(request("second", 1, Status.CLOSED, "call-1"));
    service.pass(Duration.ofHours(2));

    assertThat(service.delivered).contains("client MAIL request-unanswered");
  }

  @Test
  void mailsAndPushesToDispatchersThatCallCannotBeCompleted() {
    service.publish("e1", new CannotComplete(booking(), call(4, NINE, "ana"), REPORT));
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "dispatcher/lea MAIL cannot-complete", "dispatcher/lea PUSH cannot-complete");
  }

  @Test
  void mailsCheckOutToCompanyEmailOnly() {
    service.publish("e1", new CallCompleted(booking(), completed(5, NINE, "ana"), REPORT));
    service.pass(Duration.ZERO);

    assertThat(service.delivered).containsExactly("company MAIL call-completed");
  }

  @Test
  void skipsMailsToAmazonClients() {
    var amazon = Bookings.with("a@client.example", "en", true);
    service.publish("e1", new RequestWithdrawn(amazon, NINE, 60, REPORT));
    service.publish("e2", new RequestExpired(amazon, NINE, 60));
    service.publish("e3", new CallCancelled(amazon, cancelled(3, NINE, null), REPORT));
    service.pass(Duration.ofHours(2));

    assertThat(service.delivered).noneMatch(each -> each.startsWith("client"));
    assertThat(service.statuses("client"))
        .hasSize(3)
        .allMatch(status -> status.endsWith("SKIPPED"));
  }

  @Test
  void notifiesDispatcherKnownLaterOfCancellationsSinceJoining() {
    var joined = service.now;
    service.pass(Duration.ofMinutes(1));
    service.publish("e1", new CallCancelled(booking(), cancelled(3, NINE, null), REPORT));
    service.pass(Duration.ofMinutes(1));
    service.delivered.clear();

    service.directory.saveDispatcher(person("marc", true));
    service.planNotifications.planEarlier(person("marc", true), joined, service.now);
    service.directory.saveDispatcher(person("newcomer", true));
    service.planNotifications.planEarlier(person("newcomer", true), service.now, service.now);
    service.pass(Duration.ZERO);

    assertThat(service.delivered).containsExactly("dispatcher/marc MAIL dispatcher-call-cancelled");
  }

  @Test
  void notifiesTechnicianOfVerificationByMailAndPush() {
    service.publish("e1", verification(2, true));
    service.pass(Duration.ZERO);
    service.publish("e2", verification(3, false));
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "technician/noah MAIL technician-verified",
            "technician/noah PUSH technician-verified",
            "technician/noah MAIL technician-verification-lost",
            "technician/noah PUSH technician-verification-lost");
  }

  @Test
  void foldsVerificationConsumedAfterItsLoss() {
    service.publish("e2", verification(3, false));
    service.pass(Duration.ZERO);
    service.publish("e1", verification(2, true));
    service.pass(Duration.ZERO);

    assertThat(service.delivered).noneMatch(each -> each.endsWith("technician-verified"));
    assertThat(service.statuses("technician/noah")).contains("technician-verified FOLDED");
  }

  private static NotifiableDomainEvent verification(long version, boolean verified) {
    return new VerificationChanged(
        "company-1",
        "noah",
        new Content.OfVerification(version, verified, verified ? List.of() : List.of("picture")));
  }
}
