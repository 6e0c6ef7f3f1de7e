package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.InMemoryService.person;
import static org.fsmlight.notification.InMemoryService.request;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;

import java.time.Duration;
import java.util.Set;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.PasswordChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.PasswordResetRequested;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestReceived;
import org.fsmlight.notification.planning.NotifiableDomainEvent.SignUpRequested;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianInvited;
import org.fsmlight.notification.sending.Delivery;
import org.junit.jupiter.api.Test;

/** The recipients of each event, each notified once. */
class PlanNotificationsTests {

  private static final NotifiableDomainEvent RECEIVED = new RequestReceived(booking(), NINE, 60);
  private static final NotifiableDomainEvent ACCEPTED = new RequestAccepted(booking(), NINE, 60);
  private final InMemoryService service = new InMemoryService();

  @Test
  void mailsAndPushesRequestToEveryActiveDispatcherOnce() {
    service.directory.saveDispatcher(person("lea", true));
    service.directory.saveDispatcher(person("marc", true));
    service.directory.saveDispatcher(person("gone", false));

    service.publish("e1", RECEIVED);
    service.publish("e1", RECEIVED);
    service.pass(Duration.ofMinutes(1));
    service.publish("e1", RECEIVED);
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "dispatcher/lea MAIL request-received",
            "dispatcher/lea PUSH request-received",
            "dispatcher/marc MAIL request-received",
            "dispatcher/marc PUSH request-received");
  }

  @Test
  void notifiesDispatcherKnownAfterRequest() {
    service.publish("e1", RECEIVED);
    service.pass(Duration.ofMinutes(1));
    assertThat(service.delivered).isEmpty();

    save("lea");
    save("lea");
    service.publish("e1", RECEIVED);
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "dispatcher/lea MAIL request-received", "dispatcher/lea PUSH request-received");
  }

  @Test
  void doesNotNotifyLaterDispatcherOfDecidedOrOldRequests() {
    service.publish("e1", RECEIVED);
    service.calls.saveRequest(request("call-1", 2, Status.CLOSED, null));
    save("lea");
    service.calls.saveRequest(request("call-1", 3, Status.UNDECIDED, null));
    service.pass(Duration.ofHours(2));
    save("lea");
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered).isEmpty();
  }

  @Test
  void notifiesClientOfAcceptance() {
    service.publish("e1", ACCEPTED);
    service.pass(Duration.ZERO);

    assertThat(service.delivered).containsExactly("client MAIL request-accepted");
  }

  @Test
  void doesNotRepeatTheDateOfTheAcceptance() {
    service.publish("e1", ACCEPTED);
    service.pass(Duration.ZERO);

    service.publishHeld("e2", new DateChanged(booking(), call(2, TEN, null)));
    service.publishHeld("e3", new DateChanged(booking(), call(3, NINE, null)));
    service.passHold();

    assertThat(service.delivered).containsExactly("client MAIL request-accepted");
  }

  @Test
  void acceptanceDoesNotContainDateOnHold() {
    service.calls.saveCall(CallReplica.of(booking(), call(2, TEN, null)));
    service.publish("e1", ACCEPTED);
    service.pass(Duration.ZERO);

    assertThat(service.deliveredTo.getFirst().messages().getFirst().content())
        .isEqualTo(new Content.OfRequest(booking(), NINE, 60));
  }

  @Test
  void acceptanceConsumedAfterDateRepeatsThatDate() {
    service.publish("e2", new DateDefined(booking(), call(2, TEN, null)));
    service.pass(Duration.ZERO);
    service.publish("e1", ACCEPTED);
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactly("client MAIL date-defined", "client MAIL request-accepted");
    assertThat(service.deliveredTo.getLast().messages().getLast().content())
        .isEqualTo(new Content.OfRequest(booking(), TEN, 60));
  }

  @Test
  void sendsAcceptanceBeforeDateAfterAnOutage() {
    service.delivery = new Delivery.Deferred("down", null, true, true, false, ReachedDevices.NONE);
    service.publish("e1", new RequestAccepted(booking(), null, 60));
    service.publishHeld("e2", new DateDefined(booking(), call(2, NINE, null)));
    service.pass(Duration.ofMinutes(10));

    service.delivery = new Delivery.Accepted(Set.of());
    service.pass(Duration.ofMinutes(10));

    assertThat(service.delivered)
        .containsExactly("client MAIL request-accepted", "client MAIL date-defined");
  }

  @Test
  void skipsMailToAmazonClientWithReason() {
    service.publish(
        "e1", new RequestAccepted(Bookings.with("a@client.example", "en", true), NINE, 60));
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered).isEmpty();
    assertThat(onlyMessage().state().reason()).isEqualTo(SkipReason.AMAZON.text());
    assertThat(service.statuses("client")).containsExactly("request-accepted SKIPPED");
  }

  @Test
  void skipsMailToClientWithoutAddressWithReason() {
    service.publish("e1", new RequestAccepted(Bookings.with(null, "en", false), NINE, 60));
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered).isEmpty();
    assertThat(onlyMessage().state().reason()).isEqualTo(SkipReason.NO_EMAIL.text());
  }

  @Test
  void skipsMessagesAboutOldEvents() {
    var yesterday = service.now.minus(Duration.ofHours(25));

    service.planNotifications.plan(
        ACCEPTED, new EventContext("e1", yesterday, Duration.ZERO), service.now);
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered).isEmpty();
    assertThat(onlyMessage().state().reason()).isEqualTo(SkipReason.TOO_OLD.text());
  }

  @Test
  void holdsForADurationWhateverThePublishersClockShows() {
    var theirs = service.now.minus(Duration.ofMinutes(10));
    var context = EventContext.of("e1", theirs, theirs.plusSeconds(8));

    service.planNotifications.plan(
        new DateDefined(booking(), call(2, NINE, null)), context, service.now);
    service.pass(Duration.ofSeconds(7));
    assertThat(service.delivered).isEmpty();

    service.pass(Duration.ofSeconds(2));
    assertThat(service.delivered).containsExactly("client MAIL date-defined");
  }

  @Test
  void mailsEachInvitationToTechnician() {
    var invitation =
        new Content.OfInvitation("Noah", "S", "noah@h.example", "de", "sealed", service.now);

    service.publish("e1", new TechnicianInvited("company-1", "noah", invitation));
    service.publish("e2", new TechnicianInvited("company-1", "noah", invitation));
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactly(
            "technician/noah MAIL technician-invited", "technician/noah MAIL technician-invited");
  }

  @Test
  void mailsSignUpLinkUnlessAnAccountExists() {
    service.publish("e1", new SignUpRequested("company-2", "s1", access("sealed")));
    service.publish("e2", new SignUpRequested("company-3", "s2", access(null)));
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "account/s1 MAIL sign-up-requested", "account/s2 MAIL account-exists");
  }

  @Test
  void mailsPasswordResetAndChangeOnceEach() {
    var requested = new PasswordResetRequested("", "anna", access("sealed"));
    service.publish("e1", requested);
    service.publish("e1", requested);
    service.publish("e2", new PasswordChanged("", "anna", access(null)));
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactly(
            "account/anna MAIL password-reset-requested", "account/anna MAIL password-changed");
  }

  private static Content.OfAccess access(String sealedToken) {
    return new Content.OfAccess("Anna", "a@h.example", "de", null, null, sealedToken, NINE);
  }

  private void save(String dispatcher) {
    service.directory.saveDispatcher(person(dispatcher, true));
    service.planNotifications.planEarlier(person(dispatcher, true), service.now, service.now);
  }

  private Message onlyMessage() {
    return service.correspondences.all().getFirst().messages().getFirst();
  }
}
