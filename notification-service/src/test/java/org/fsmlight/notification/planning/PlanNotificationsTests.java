package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.message.Bookings.NINE;
import static org.fsmlight.notification.message.Bookings.TEN;
import static org.fsmlight.notification.message.Bookings.booking;
import static org.fsmlight.notification.message.Bookings.call;
import static org.fsmlight.notification.planning.Town.person;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fsmlight.notification.calls.RequestState;
import org.fsmlight.notification.calls.RequestState.Decision;
import org.fsmlight.notification.message.Bookings;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.sending.Delivery;
import org.junit.jupiter.api.Test;

/** Who is told what, once. */
class TellingTests {

  private static final Fact RECEIVED = new Fact.RequestReceived(booking(), NINE, 60);
  private static final Fact ACCEPTED = new Fact.RequestAccepted(booking(), NINE, 60);
  private final Town town = new Town();

  @Test
  void everyDispatcherIsToldOfARequestByMailAndPushOnce() {
    town.offices.keepDispatcher(person("lea", true));
    town.offices.keepDispatcher(person("marc", true));
    town.offices.keepDispatcher(person("gone", false));

    town.tell("e1", RECEIVED);
    town.tell("e1", RECEIVED);
    town.pass(Duration.ofMinutes(1));
    town.tell("e1", RECEIVED);
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "dispatcher/lea MAIL request-received",
            "dispatcher/lea PUSH request-received",
            "dispatcher/marc MAIL request-received",
            "dispatcher/marc PUSH request-received");
  }

  @Test
  void dispatcherHeardOfOnlyAfterTheRequestIsToldToo() {
    town.tell("e1", RECEIVED);
    town.pass(Duration.ofMinutes(1));
    assertThat(town.delivered).isEmpty();

    appears("lea");
    appears("lea");
    town.tell("e1", RECEIVED);
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "dispatcher/lea MAIL request-received", "dispatcher/lea PUSH request-received");
  }

  @Test
  void dispatcherWhoAppearsIsNotToldOfWhatIsDecidedOrLongPast() {
    town.tell("e1", RECEIVED);
    town.calls.keepRequest(request("call-1", 2, Decision.OTHER, null));
    appears("lea");
    town.calls.keepRequest(request("call-1", 3, Decision.NONE, null));
    town.pass(Duration.ofHours(2));
    appears("lea");
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered).isEmpty();
  }

  @Test
  void clientIsToldWhoAccepted() {
    town.tell("e1", ACCEPTED);
    town.pass(Duration.ZERO);

    assertThat(town.delivered).containsExactly("client MAIL request-accepted");
  }

  @Test
  void clientWhoWasToldTheDateWithTheAcceptanceIsNotToldItAgain() {
    town.tell("e1", ACCEPTED);
    town.pass(Duration.ZERO);

    town.tellHeld("e2", new Fact.DateChanged(booking(), call(2, TEN, null)));
    town.tellHeld("e3", new Fact.DateChanged(booking(), call(3, NINE, null)));
    town.afterTheHold();

    assertThat(town.delivered).containsExactly("client MAIL request-accepted");
  }

  @Test
  void aDateStillOnHoldIsNotLetOutWithTheAcceptance() {
    town.calls.keepCall("call-1", call(2, TEN, null));
    town.tell("e1", ACCEPTED);
    town.pass(Duration.ZERO);

    assertThat(town.deliveredTo.getFirst().messages().getFirst().content())
        .isEqualTo(new Content.OfRequest(booking(), NINE, 60));
  }

  @Test
  void acceptanceHeardOfAfterTheDateRepeatsTheDateTold() {
    town.tell("e2", new Fact.DateDefined(booking(), call(2, TEN, null)));
    town.pass(Duration.ZERO);
    town.tell("e1", ACCEPTED);
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactly("client MAIL date-defined", "client MAIL request-accepted");
    assertThat(town.deliveredTo.getLast().messages().getLast().content())
        .isEqualTo(new Content.OfRequest(booking(), TEN, 60));
  }

  @Test
  void acceptanceIsToldBeforeTheDateAlsoWhenTheServerWasAway() {
    town.answer = new Delivery.Later("down", null, true, true, false, Set.of());
    town.tell("e1", new Fact.RequestAccepted(booking(), null, 60));
    town.tellHeld("e2", new Fact.DateDefined(booking(), call(2, NINE, null)));
    town.pass(Duration.ofMinutes(10));

    town.answer = new Delivery.Accepted(Set.of());
    town.pass(Duration.ofMinutes(10));

    assertThat(town.delivered)
        .containsExactly("client MAIL request-accepted", "client MAIL date-defined");
  }

  @Test
  void amazonsClientsGetNoMailAndTheLedgerSaysWhy() {
    town.tell(
        "e1", new Fact.RequestAccepted(Bookings.with("a@client.example", "en", true), NINE, 60));
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered).isEmpty();
    assertThat(onlyMessage().reason()).isEqualTo(Plans.AMAZON);
    assertThat(town.states("client")).containsExactly("request-accepted SKIPPED");
  }

  @Test
  void clientWithoutAnAddressGetsNoMailAndTheLedgerSaysWhy() {
    town.tell("e1", new Fact.RequestAccepted(Bookings.with(null, "en", false), NINE, 60));
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered).isEmpty();
    assertThat(onlyMessage().reason()).isEqualTo(Plans.NO_EMAIL);
  }

  @Test
  void oldFactsAreNotToldAnew() {
    Instant yesterday = town.now.minus(Duration.ofHours(25));

    town.telling.tell(ACCEPTED, new Occasion("e1", yesterday, Duration.ZERO), town.now);
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered).isEmpty();
    assertThat(onlyMessage().reason()).isEqualTo(Telling.TOO_OLD);
  }

  @Test
  void theHoldIsALengthSoThatClocksNeedNotAgree() {
    Instant theirs = town.now.minus(Duration.ofMinutes(10));
    Occasion occasion = Occasion.of("e1", theirs, theirs.plusSeconds(8));

    town.telling.tell(new Fact.DateDefined(booking(), call(2, NINE, null)), occasion, town.now);
    town.pass(Duration.ofSeconds(7));
    assertThat(town.delivered).isEmpty();

    town.pass(Duration.ofSeconds(2));
    assertThat(town.delivered).containsExactly("client MAIL date-defined");
  }

  @Test
  void technicianIsInvitedByMail() {
    Content.OfInvitation invitation =
        new Content.OfInvitation("Noah", "S", "noah@h.example", "de", "sealed", town.now);

    town.tell("e1", new Fact.TechnicianInvited("company-1", "noah", invitation));
    town.tell("e2", new Fact.TechnicianInvited("company-1", "noah", invitation));
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactly(
            "technician/noah MAIL technician-invited", "technician/noah MAIL technician-invited");
  }

  @Test
  void whoSignsUpGetsALinkUnlessThereIsAnAccount() {
    town.tell("e1", new Fact.SignUpRequested("company-2", "s1", access("sealed")));
    town.tell("e2", new Fact.SignUpRequested("company-3", "s2", access(null)));
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "account/s1 MAIL sign-up-requested", "account/s2 MAIL account-exists");
  }

  @Test
  void aResetAndTheChangeAfterItAreToldOnceEach() {
    Fact requested = new Fact.PasswordResetRequested("", "anna", access("sealed"));
    town.tell("e1", requested);
    town.tell("e1", requested);
    town.tell("e2", new Fact.PasswordChanged("", "anna", access(null)));
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactly(
            "account/anna MAIL password-reset-requested", "account/anna MAIL password-changed");
  }

  @Test
  void sentAndFailedMessagesAreAnnounced() {
    town.tell("e1", ACCEPTED);
    town.pass(Duration.ZERO);
    town.answer = new Delivery.Refused("no such mailbox");
    town.tell("e2", new Fact.DateChanged(booking(), call(4, TEN, null)));
    town.pass(Duration.ZERO);

    assertThat(town.letters.told).containsExactly("SENT request-accepted", "FAILED date-changed");
  }

  @Test
  void whatBecameOfMessagesIsCountedAndTimed() {
    town.answer = new Delivery.Later("down", null, true, true, false, Set.of());
    town.tell("e1", ACCEPTED);
    town.pass(Duration.ofMillis(500));
    town.answer = new Delivery.Accepted(Set.of());
    town.pass(Duration.ofMinutes(1));
    town.answer = new Delivery.Refused("no such mailbox");
    town.tell("e2", new Fact.DateChanged(booking(), call(4, TEN, null)));
    town.pass(Duration.ZERO);

    assertThat(results("request-accepted", "RETRIED")).isEqualTo(1);
    assertThat(results("request-accepted", "SENT")).isEqualTo(1);
    assertThat(results("date-changed", "FAILED")).isEqualTo(1);
    Timer delay = town.meters.get("fsm.notifications.delay").tag("channel", "MAIL").timer();
    assertThat(delay.count()).isEqualTo(1);
    assertThat(delay.max(TimeUnit.MILLISECONDS)).isBetween(500.0, 2000.0);
    assertThat(town.meters.getMeters())
        .flatExtracting(meter -> meter.getId().getTags())
        .extracting(Tag::getKey)
        .containsOnly("channel", "template", "result");
  }

  @Test
  void aFaultIsTriedAgainWithoutEndAndSlowerEachTime() {
    town.answer = new Delivery.Later("down", null, true, true, false, Set.of());
    town.tell("e1", ACCEPTED);
    town.pass(Duration.ofHours(5));
    int attempts = onlyMessage().attempts();
    assertThat(attempts).isBetween(100, 250);

    town.answer = new Delivery.Accepted(Set.of());
    town.pass(Duration.ofMinutes(2));

    assertThat(town.delivered).containsExactly("client MAIL request-accepted");
  }

  private static Content.OfAccess access(String sealedToken) {
    return new Content.OfAccess("Anna", "a@h.example", "de", null, null, sealedToken, NINE);
  }

  private static RequestState request(String id, long version, Decision decision, String from) {
    return new RequestState(id, version, decision, from);
  }

  private double results(String template, String result) {
    return town.meters
        .get("fsm.notifications.results")
        .tag("template", template)
        .tag("result", result)
        .counter()
        .count();
  }

  private void appears(String dispatcher) {
    town.offices.keepDispatcher(person(dispatcher, true));
    town.telling.tellWhatCameBefore(person(dispatcher, true), town.now, town.now);
  }

  private Message onlyMessage() {
    return town.letters.all.values().iterator().next().messages().getFirst();
  }
}
