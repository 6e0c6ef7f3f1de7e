package org.fsmlight.notification.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;
import static org.fsmlight.notification.messages.Bookings.cancelled;
import static org.fsmlight.notification.messages.Bookings.completed;
import static org.fsmlight.notification.messages.Bookings.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fsmlight.notification.messages.Statement.Nothing;
import org.fsmlight.notification.messages.Statement.Say;
import org.junit.jupiter.api.Test;

class NotificationPolicyTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Recipient ANA = Recipient.technician("ana");
  private static final Recipient CLIENT = Recipient.client();
  private static final LastNotified CONCERNED_AT_NINE = LastNotified.of(NINE, 60);

  @Test
  void notifiesNewTechnicianOfAssignment() {
    assertThat(template(ANA, null, call(3, NINE, "ana"))).isEqualTo(Template.TECHNICIAN_ASSIGNED);
  }

  @Test
  void notifiesFormerTechnicianOfUnassignment() {
    assertThat(template(ANA, CONCERNED_AT_NINE, call(3, NINE, "ben")))
        .isEqualTo(Template.TECHNICIAN_UNASSIGNED);
    assertThat(template(ANA, CONCERNED_AT_NINE, call(3, NINE, null)))
        .isEqualTo(Template.TECHNICIAN_UNASSIGNED);
  }

  @Test
  void doesNotNotifyTechnicianOfUnassignmentWithoutPriorAssignment() {
    assertThat(decide(ANA, null, call(3, NINE, "ben"))).isInstanceOf(Nothing.class);
  }

  @Test
  void doesNotNotifyTechnicianOfUnassignmentAndReturn() {
    assertThat(decide(ANA, CONCERNED_AT_NINE, call(5, NINE, "ana"))).isInstanceOf(Nothing.class);
  }

  @Test
  void notifiesTechnicianOfNewAssignmentAfterUnassignment() {
    assertThat(template(ANA, LastNotified.NOTHING, call(5, NINE, "ana")))
        .isEqualTo(Template.TECHNICIAN_ASSIGNED);
  }

  @Test
  void notifiesAssignedTechnicianOfNewDate() {
    assertThat(template(ANA, CONCERNED_AT_NINE, call(5, TEN, "ana")))
        .isEqualTo(Template.TECHNICIAN_DATE_CHANGED);
  }

  @Test
  void notifiesOfNewDuration() {
    var longer = new CallState(5, null, NINE, 120, "ana");

    assertThat(template(ANA, CONCERNED_AT_NINE, longer))
        .isEqualTo(Template.TECHNICIAN_DATE_CHANGED);
    assertThat(template(CLIENT, CONCERNED_AT_NINE, longer)).isEqualTo(Template.DATE_CHANGED);
  }

  @Test
  void notifiesClientOfFirstChangedAndRemovedDate() {
    var undated = LastNotified.of(null, 60);

    assertThat(template(CLIENT, undated, call(3, NINE, null))).isEqualTo(Template.DATE_DEFINED);
    assertThat(template(CLIENT, null, call(3, NINE, null))).isEqualTo(Template.DATE_DEFINED);
    assertThat(template(CLIENT, CONCERNED_AT_NINE, call(4, TEN, null)))
        .isEqualTo(Template.DATE_CHANGED);
    assertThat(template(CLIENT, CONCERNED_AT_NINE, call(4, null, null)))
        .isEqualTo(Template.DATE_OPEN);
  }

  @Test
  void doesNotRepeatDateToClient() {
    assertThat(decide(CLIENT, CONCERNED_AT_NINE, call(6, NINE, "ben"))).isInstanceOf(Nothing.class);
    assertThat(decide(CLIENT, LastNotified.of(null, 60), call(6, null, null)))
        .isInstanceOf(Nothing.class);
  }

  @Test
  void notifiesNobodyOfDateOfCompletedCall() {
    assertThat(decide(ANA, null, completed(5, NINE, "ana"))).isEqualTo(NotificationPolicy.OVER);
    assertThat(decide(CLIENT, null, completed(5, NINE, "ana"))).isEqualTo(NotificationPolicy.OVER);
  }

  @Test
  void notifiesOfCancellationOnce() {
    var cancelled = cancelled(5, NINE, "ana");
    var toAna = (Say) decide(ANA, CONCERNED_AT_NINE, cancelled);
    var toClient = (Say) decide(CLIENT, CONCERNED_AT_NINE, cancelled);

    assertThat(toAna.template()).isEqualTo(Template.TECHNICIAN_CALL_CANCELLED);
    assertThat(toClient.template()).isEqualTo(Template.CALL_CANCELLED);
    assertThat(decide(ANA, toAna.lastNotified(), cancelled)).isEqualTo(NotificationPolicy.OVER);
    assertThat(decide(CLIENT, toClient.lastNotified(), cancelled))
        .isEqualTo(NotificationPolicy.NOTHING_NEW);
    assertThat(decide(ANA, null, cancelled)).isEqualTo(NotificationPolicy.OVER);
    assertThat(template(CLIENT, null, cancelled)).isEqualTo(Template.CALL_CANCELLED);
  }

  @Test
  void notifiesTechnicianOfCancellationWhileUnassignmentIsHeld() {
    assertThat(template(ANA, CONCERNED_AT_NINE, cancelled(6, NINE, "ben")))
        .isEqualTo(Template.TECHNICIAN_CALL_CANCELLED);
  }

  @Test
  void cancelsTheDateThatTheRecipientKnows() {
    var said = (Say) decide(CLIENT, CONCERNED_AT_NINE, cancelled(5, TEN, null));
    var withoutKnownDate = (Say) decide(CLIENT, null, cancelled(5, TEN, null));

    assertThat(said.lastNotified().calledOff()).isEqualTo(NINE);
    assertThat(withoutKnownDate.lastNotified().calledOff()).isNull();
  }

  @Test
  void calendarSequenceIsTheVersionOfTheCall() {
    var changed = (Say) decide(CLIENT, CONCERNED_AT_NINE, call(4, TEN, null));
    var open = (Say) decide(CLIENT, changed.lastNotified(), call(7, null, null));
    var again = (Say) decide(CLIENT, open.lastNotified(), call(9, NINE, null));
    var cancelled = (Say) decide(CLIENT, again.lastNotified(), cancelled(12, NINE, null));

    assertThat(CONCERNED_AT_NINE.calendarSequence()).isZero();
    assertThat(List.of(changed, open, again, cancelled))
        .extracting(each -> each.lastNotified().calendarSequence())
        .containsExactly(4L, 7L, 9L, 12L);
  }

  @Test
  void doesNotNotifyOfAcceptanceConsumedAfterCancellation() {
    var gone = ((Say) decide(CLIENT, CONCERNED_AT_NINE, cancelled(5, NINE, null))).lastNotified();
    var acceptance =
        message("m1", Template.REQUEST_ACCEPTED, new Content.OfRequest(booking(), NINE, 60), NOW);

    assertThat(NotificationPolicy.decide(acceptance, CLIENT, gone, CurrentState.UNKNOWN))
        .isEqualTo(NotificationPolicy.OVER);
  }

  @Test
  void decidesFromTheNewerOfMessageAndCurrentState() {
    var message = dated("m1", call(3, NINE, null));
    var newer = new CurrentState(call(4, TEN, null), false);
    var older = new CurrentState(call(2, TEN, null), false);

    assertThat(start(NotificationPolicy.decide(message, CLIENT, null, newer))).isEqualTo(TEN);
    assertThat(start(NotificationPolicy.decide(message, CLIENT, null, older))).isEqualTo(NINE);
  }

  @Test
  void foldsUnsentMessagesIntoNewerOne() {
    var older = dated("m1", call(2, NINE, null));
    var newer = dated("m2", call(3, TEN, null));

    var inOrder = NotificationPolicy.fold(List.of(older), newer, NOW);
    var reordered = NotificationPolicy.fold(List.of(newer), older, NOW);

    assertThat(inOrder)
        .extracting(Message::state)
        .containsExactly(new MessageState.Folded("m2", NOW), newer.state());
    assertThat(reordered)
        .extracting(Message::state)
        .containsExactly(newer.state(), new MessageState.Folded("m2", NOW));
  }

  @Test
  void doesNotFoldMessageBeingSentOrOfUncertainDelivery() {
    var lease = new Lease("ours", NOW.plusSeconds(30));
    var leased = dated("m1", call(2, NINE, null)).leased(lease);
    var uncertain = leased.abandoned(NOW);
    var newer = dated("m2", call(3, TEN, null));

    assertThat(NotificationPolicy.fold(List.of(leased), newer, NOW)).containsExactly(leased, newer);
    assertThat(NotificationPolicy.fold(List.of(uncertain), newer, NOW))
        .containsExactly(uncertain, newer);
  }

  @Test
  void skipsMessagesToClientsOfAmazonAndWithoutAddressAndOldOnes() {
    var amazon = new Content.OfRequest(Bookings.with("a@client.example", "en", true), NINE, 60);
    var noEmail = new Content.OfRequest(Bookings.with(null, "en", false), NINE, 60);
    var reachable = new Content.OfRequest(booking(), NINE, 60);
    var day = Duration.ofDays(1);

    assertThat(NotificationPolicy.skipReason(CLIENT, amazon, day, day)).contains(SkipReason.AMAZON);
    assertThat(NotificationPolicy.skipReason(CLIENT, noEmail, day, day))
        .contains(SkipReason.NO_EMAIL);
    assertThat(NotificationPolicy.skipReason(CLIENT, reachable, day.plusSeconds(1), day))
        .contains(SkipReason.TOO_OLD);
    assertThat(NotificationPolicy.skipReason(CLIENT, reachable, day, day)).isEmpty();
    assertThat(NotificationPolicy.skipReason(ANA, amazon, day, day)).isEmpty();
  }

  private static Message dated(String id, CallState state) {
    return message(id, Template.DATE_DEFINED, new Content.OfCall(booking(), state), NOW);
  }

  private static Statement decide(Recipient recipient, LastNotified last, CallState now) {
    return NotificationPolicy.decide(dated("m1", now), recipient, last, CurrentState.UNKNOWN);
  }

  private static Template template(Recipient recipient, LastNotified last, CallState now) {
    return ((Say) decide(recipient, last, now)).template();
  }

  private static Instant start(Statement statement) {
    return ((Say) statement).lastNotified().start();
  }
}
