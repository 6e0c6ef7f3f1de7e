package org.fsmlight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.message.Bookings.NINE;
import static org.fsmlight.notification.message.Bookings.TEN;
import static org.fsmlight.notification.message.Bookings.call;
import static org.fsmlight.notification.message.Bookings.cancelled;
import static org.fsmlight.notification.message.Bookings.over;

import org.fsmlight.notification.message.Release.Nothing;
import org.fsmlight.notification.message.Release.Say;
import org.junit.jupiter.api.Test;

class ReleaseTests {

  private static final Recipient ANA = Recipient.technician("ana");
  private static final Recipient CLIENT = Recipient.client();
  private static final Told MINE_AT_NINE = Told.of(NINE, 60);

  @Test
  void technicianWhoGotTheCallHearsOfIt() {
    assertThat(said(ANA, null, call(3, NINE, "ana"))).isEqualTo(Template.TECHNICIAN_ASSIGNED);
  }

  @Test
  void technicianWhoLostTheCallHearsOfIt() {
    assertThat(said(ANA, MINE_AT_NINE, call(3, NINE, "ben")))
        .isEqualTo(Template.TECHNICIAN_UNASSIGNED);
    assertThat(said(ANA, MINE_AT_NINE, call(3, NINE, null)))
        .isEqualTo(Template.TECHNICIAN_UNASSIGNED);
  }

  @Test
  void technicianWhoNeverHeardOfTheCallNeedNotHearThatItIsGone() {
    assertThat(decided(ANA, null, call(3, NINE, "ben"))).isInstanceOf(Nothing.class);
  }

  @Test
  void technicianWhoGaveTheCallUpAndGotItBackHearsNothing() {
    assertThat(decided(ANA, MINE_AT_NINE, call(5, NINE, "ana"))).isInstanceOf(Nothing.class);
  }

  @Test
  void technicianWhoHeardThatItIsGoneIsToldAgainWhenItComesBack() {
    assertThat(said(ANA, Told.NOTHING, call(5, NINE, "ana")))
        .isEqualTo(Template.TECHNICIAN_ASSIGNED);
  }

  @Test
  void assignedTechnicianHearsOfTheNewTime() {
    assertThat(said(ANA, MINE_AT_NINE, call(5, TEN, "ana")))
        .isEqualTo(Template.TECHNICIAN_DATE_CHANGED);
  }

  @Test
  void aLongerStayIsNewsToo() {
    CallState longer = new CallState(5, null, NINE, 120, "ana");

    assertThat(said(ANA, MINE_AT_NINE, longer)).isEqualTo(Template.TECHNICIAN_DATE_CHANGED);
    assertThat(said(CLIENT, MINE_AT_NINE, longer)).isEqualTo(Template.DATE_CHANGED);
  }

  @Test
  void clientHearsOfTheFirstDateTheNewDateAndTheLostDate() {
    Told undated = Told.of(null, 60);

    assertThat(said(CLIENT, undated, call(3, NINE, null))).isEqualTo(Template.DATE_DEFINED);
    assertThat(said(CLIENT, null, call(3, NINE, null))).isEqualTo(Template.DATE_DEFINED);
    assertThat(said(CLIENT, MINE_AT_NINE, call(4, TEN, null))).isEqualTo(Template.DATE_CHANGED);
    assertThat(said(CLIENT, MINE_AT_NINE, call(4, null, null))).isEqualTo(Template.DATE_OPEN);
  }

  @Test
  void clientWhoKnowsTheDateHearsNothing() {
    assertThat(decided(CLIENT, MINE_AT_NINE, call(6, NINE, "ben"))).isInstanceOf(Nothing.class);
    assertThat(decided(CLIENT, Told.of(null, 60), call(6, null, null))).isInstanceOf(Nothing.class);
  }

  @Test
  void nobodyHearsOfTheDateOfACallThatIsOver() {
    assertThat(decided(ANA, null, over(5, NINE, "ana"))).isEqualTo(Release.OVER);
    assertThat(decided(CLIENT, null, over(5, NINE, "ana"))).isEqualTo(Release.OVER);
  }

  @Test
  void whoKnowsOfTheCallHearsThatItIsCancelledOnce() {
    CallState cancelled = cancelled(5, NINE, "ana");
    Say toAna = (Say) decided(ANA, MINE_AT_NINE, cancelled);
    Say toClient = (Say) decided(CLIENT, MINE_AT_NINE, cancelled);

    assertThat(toAna.template()).isEqualTo(Template.TECHNICIAN_CALL_CANCELLED);
    assertThat(toClient.template()).isEqualTo(Template.CALL_CANCELLED);
    assertThat(decided(ANA, toAna.told(), cancelled)).isEqualTo(Release.OVER);
    assertThat(decided(CLIENT, toClient.told(), cancelled)).isEqualTo(Release.NOTHING_NEW);
    assertThat(decided(ANA, null, cancelled)).isEqualTo(Release.OVER);
    assertThat(said(CLIENT, null, cancelled)).isEqualTo(Template.CALL_CANCELLED);
  }

  @Test
  void technicianWhoseLossWasStillHeldHearsThatTheCallIsCancelled() {
    assertThat(said(ANA, MINE_AT_NINE, cancelled(6, NINE, "ben")))
        .isEqualTo(Template.TECHNICIAN_CALL_CANCELLED);
  }

  @Test
  void whatIsCalledOffIsTheDateTheRecipientKnew() {
    Say said = (Say) decided(CLIENT, MINE_AT_NINE, cancelled(5, TEN, null));

    assertThat(said.told().calledOff()).isEqualTo(NINE);
    assertThat(((Say) decided(CLIENT, null, cancelled(5, TEN, null))).told().calledOff()).isNull();
  }

  @Test
  void theSequenceOfTheCalendarFileFollowsTheCall() {
    Say changed = (Say) decided(CLIENT, MINE_AT_NINE, call(4, TEN, null));
    Say open = (Say) decided(CLIENT, changed.told(), call(7, null, null));
    Say again = (Say) decided(CLIENT, open.told(), call(9, NINE, null));
    Say cancelled = (Say) decided(CLIENT, again.told(), cancelled(12, NINE, null));

    assertThat(MINE_AT_NINE.calendarSequence()).isZero();
    assertThat(changed.told().calendarSequence()).isEqualTo(4);
    assertThat(open.told().calendarSequence()).isEqualTo(7);
    assertThat(again.told().calendarSequence()).isEqualTo(9);
    assertThat(cancelled.told().calendarSequence()).isEqualTo(12);
  }

  @Test
  void acceptanceHeardOfAfterTheCancellationIsNoNews() {
    Told gone = ((Say) decided(CLIENT, MINE_AT_NINE, cancelled(5, NINE, null))).told();

    assertThat(Release.ofRequest(Template.REQUEST_ACCEPTED, gone, MINE_AT_NINE, Standing.UNKNOWN))
        .isEqualTo(Release.OVER);
  }

  private static Release decided(Recipient recipient, Told told, CallState now) {
    return Release.decide(recipient, told, now);
  }

  private static Template said(Recipient recipient, Told told, CallState now) {
    Say said = (Say) decided(recipient, told, now);
    return said.template();
  }
}
