package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.boards.Cards.NO_LONGER;
import static org.fsmlight.dispatch.boards.Cards.QUALIFIED;
import static org.fsmlight.dispatch.boards.Cards.TEN;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.technicians.Team;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.junit.jupiter.api.Test;

class BoardTests {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final TimeSlot DAY =
      new TimeSlot(Instant.parse("2026-03-09T23:00:00Z"), Instant.parse("2026-03-10T23:00:00Z"));
  private static final Technician UNVERIFIED =
      Team.with(ADA, State.UNVERIFIED, List.of(), List.of("picture"), false);

  @Test
  void datedCardWithoutTechnicianIsBelowTheCalendarAndInTheRowToAssign() {
    var card = open("1", TEN, null);
    var board = board(card);
    assertThat(board.toAssign()).containsExactly(card);
    assertThat(board.calendar()).containsExactly(card);
    assertThat(board.requests()).isEmpty();
  }

  @Test
  void cardsBelowTheCalendarAreShownForAnyDays() {
    var requested =
        Cards.blank("1").with(Cards.request(1, RequestOnCard.Status.REQUESTED, TEN)).orElseThrow();
    var nextMonth = open("2", TEN.plus(Duration.ofDays(30)), null);
    var undated = open("3", null, null);
    var board = board(undated, nextMonth, requested);
    assertThat(board.requests()).containsExactly(requested);
    assertThat(board.toAssign()).containsExactly(nextMonth, undated);
    assertThat(board.calendar()).isEmpty();
  }

  @Test
  void calendarShowsCardsThatOverlapTheDays() {
    var intoTheDay = open("1", DAY.start().minus(Duration.ofHours(1)), QUALIFIED);
    var untilTheDay = open("2", DAY.start().minus(Duration.ofHours(2)), QUALIFIED);
    var outOfTheDay = open("3", DAY.end().minus(Duration.ofMinutes(1)), QUALIFIED);
    var afterTheDay = open("4", DAY.end(), QUALIFIED);
    assertThat(board(intoTheDay, untilTheDay, outOfTheDay, afterTheDay).calendar())
        .containsExactly(intoTheDay, outOfTheDay);
  }

  @Test
  void rowsAreVerifiedTechniciansAndOthersWithCallsInView() {
    var team = List.of(UNVERIFIED, Team.verified(BEN));
    assertThat(Board.of(ZURICH, DAY, team, List.of(), 0).technicians())
        .extracting(Technician::id)
        .containsExactly(BEN);
    assertThat(Board.of(ZURICH, DAY, team, List.of(open("1", TEN, NO_LONGER)), 0).technicians())
        .extracting(Technician::id)
        .containsExactly(ADA, BEN);
  }

  @Test
  void cardsAreOrderedByStartThenNumberThenId() {
    var early = open("9", TEN.minusSeconds(60), null);
    var one = open("1", TEN, null);
    var two = open("2", TEN, null);
    var twin = withId(two.id().value() + "-twin", two);
    var undated = open("0", null, null);
    assertThat(board(undated, twin, two, one, early).toAssign())
        .containsExactly(early, one, two, twin, undated);
  }

  @Test
  void cardsOfEqualStartAreOrderedByNumberWhateverTheirIds() {
    var second = withId("a", open("2", TEN, null));
    var first = withId("b", open("1", TEN, null));
    assertThat(board(second, first).toAssign()).containsExactly(first, second);
  }

  @Test
  void rowsAreOrderedByNameWhateverTheirIds() {
    var team = List.of(named(ADA, "Zoe"), named(BEN, "Kim"));
    assertThat(Board.of(ZURICH, DAY, team, List.of(), 0).technicians())
        .extracting(Technician::name)
        .containsExactly("Kim", "Zoe");
  }

  @Test
  void rowsOfEqualNameAreOrderedById() {
    var team = List.of(named(BEN, "Kim"), named(ADA, "Kim"));
    assertThat(Board.of(ZURICH, DAY, team, List.of(), 0).technicians())
        .extracting(Technician::id)
        .containsExactly(ADA, BEN);
  }

  private static Technician named(TechnicianId id, String name) {
    var profile = new Profile(1, name, State.VERIFIED, List.of("network"), List.of());
    return new Technician(id, COMPANY, 1, profile, null);
  }

  @Test
  void cancelledCardIsNotShown() {
    var cancelled =
        Cards.blank("1")
            .with(Cards.call(3, CallStatus.CANCELLED, TEN, QUALIFIED, true))
            .orElseThrow();
    var board = board(cancelled);
    assertThat(board.calendar()).isEmpty();
    assertThat(board.toAssign()).isEmpty();
  }

  private static Board board(BoardCard... cards) {
    return Board.of(ZURICH, DAY, List.of(), List.of(cards), 0);
  }

  private static BoardCard open(String number, Instant start, TechnicianOnCard technician) {
    return Cards.blank(number)
        .with(Cards.call(2, CallStatus.OPEN, start, technician, false))
        .orElseThrow();
  }

  private static BoardCard withId(String id, BoardCard card) {
    return new BoardCard(
        new ServiceCallId(id),
        card.company(),
        card.version(),
        card.booking(),
        card.request(),
        card.publishedCall(),
        false);
  }
}
