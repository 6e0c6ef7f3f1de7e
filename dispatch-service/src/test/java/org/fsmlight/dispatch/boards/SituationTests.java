package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.boards.Cards.NO_LONGER;
import static org.fsmlight.dispatch.boards.Cards.QUALIFIED;
import static org.fsmlight.dispatch.boards.Cards.TEN;
import static org.fsmlight.dispatch.boards.Colour.BLUE;
import static org.fsmlight.dispatch.boards.Colour.GREEN;
import static org.fsmlight.dispatch.boards.Colour.ORANGE;
import static org.fsmlight.dispatch.boards.Colour.WHITE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.boards.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.calls.CallStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of colours in the dispatchers' guideline, row by row. */
class SituationTests {

  static List<Arguments> rows() {
    return List.of(
        row(requested(), BLUE, null, "accept or decline", "accept-or-decline"),
        row(accepted(TEN), WHITE, ORANGE, "assign technician", "assign-technician"),
        row(accepted(null), WHITE, null, "define date/time", "define-date-time"),
        row(open(TEN, null, false), WHITE, ORANGE, "assign technician", "assign-technician"),
        row(open(TEN, null, true), WHITE, ORANGE, "assign technician", "assign-technician"),
        row(open(null, null, false), WHITE, null, "define date/time", "define-date-time"),
        row(open(null, null, true), WHITE, null, "define date/time", "define-date-time"),
        row(
            open(TEN, QUALIFIED, false),
            null,
            ORANGE,
            "client not called yet",
            "client-not-called"),
        row(open(TEN, NO_LONGER, false), null, ORANGE, "no longer verified", "no-longer-verified"),
        row(open(TEN, NO_LONGER, true), null, ORANGE, "no longer verified", "no-longer-verified"),
        row(in(CallStatus.READY), null, GREEN, "ready", "ready"),
        row(in(CallStatus.IN_PROGRESS), null, GREEN, "at work", "at-work"),
        row(in(CallStatus.COMPLETED), null, GREEN, "done", "done"),
        row(in(CallStatus.CANCELLED), null, null, "off the board", "off-the-board"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void colourAndReasonFollowFromTheState(
      BoardCard card, Colour below, Colour inCalendar, String reason, String code) {
    var situation = card.situation();
    assertThat(situation.belowCalendar()).isEqualTo(Optional.ofNullable(below));
    assertThat(situation.inCalendar()).isEqualTo(Optional.ofNullable(inCalendar));
    assertThat(situation.reason()).isEqualTo(reason);
    assertThat(situation.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(names = {"DECLINED", "WITHDRAWN", "EXPIRED"})
  void declinedWithdrawnAndExpiredRequestsAreOffTheBoard(RequestOnCard.Status status) {
    var card = Cards.blank("1").with(Cards.request(2, status, TEN)).orElseThrow();
    assertThat(card.situation()).isEqualTo(Situation.OFF_THE_BOARD);
  }

  private static Arguments row(
      BoardCard card, Colour below, Colour inCalendar, String reason, String code) {
    return arguments(card, below, inCalendar, reason, code);
  }

  private static BoardCard requested() {
    return Cards.blank("1")
        .with(Cards.request(1, RequestOnCard.Status.REQUESTED, TEN))
        .orElseThrow();
  }

  private static BoardCard accepted(Instant start) {
    return Cards.blank("1")
        .with(Cards.request(2, RequestOnCard.Status.ACCEPTED, start))
        .orElseThrow();
  }

  private static BoardCard open(Instant start, TechnicianOnCard technician, boolean clientCalled) {
    return accepted(start)
        .with(Cards.call(2, CallStatus.OPEN, start, technician, clientCalled))
        .orElseThrow();
  }

  private static BoardCard in(CallStatus status) {
    return accepted(TEN).with(Cards.call(4, status, TEN, QUALIFIED, true)).orElseThrow();
  }
}
