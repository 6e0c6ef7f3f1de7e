package org.fsmlight.dispatch.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.board.Cards.QUALIFIED;
import static org.fsmlight.dispatch.board.Cards.TEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.board.Update.Changed;
import org.fsmlight.dispatch.board.Update.Ended;
import org.fsmlight.dispatch.board.Update.Following;
import org.fsmlight.dispatch.board.Update.Quiet;
import org.fsmlight.dispatch.board.Update.Resync;
import org.fsmlight.dispatch.calls.CallStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveBoardsTests {

  private static final CompanyId RIVAL = new CompanyId("rival");
  private static final int REMEMBERED = 10;
  private static final int WAITING = 5;

  private final BoardCard one = card("1");
  private final BoardCard two = card("2");
  private final InMemoryBoardCards cards = new InMemoryBoardCards();
  private final LiveBoards boards =
      new LiveBoards(cards, (company, lanes) -> company.equals(RIVAL) ? 1 : 0, REMEMBERED, WAITING);
  private long last = 99;

  @BeforeEach
  void twoLanesFromTheirEndsOn() {
    cards.save(one);
    cards.save(two);
    boards.begin(Map.of(0, last, 1, 7L));
  }

  @Test
  void tellsChangesAsTheyHappen() throws Exception {
    var board = boards.follow(COMPANY, null);
    change(one);
    change(two);
    assertThat(told(board))
        .containsExactly(
            new Following(99), new Changed(100, one), new Changed(101, two), new Quiet(101));
  }

  @Test
  void tellsNobodyOfAnotherCompanysCards() throws Exception {
    var board = boards.follow(RIVAL, null);
    change(one);
    boards.changed(1, new CardChange(8, COMPANY, one.id()));
    assertThat(told(board)).containsExactly(new Following(7), new Quiet(8));
  }

  @Test
  void goesOnWhereABoardWasAndTellsEachCardOnce() throws Exception {
    change(one);
    change(two);
    change(one);
    boards.skipped(0, ++last);
    var board = boards.follow(COMPANY, 100L);
    change(two);
    assertThat(told(board))
        .containsExactly(
            new Changed(101, two),
            new Changed(102, one),
            new Following(103),
            new Changed(104, two),
            new Quiet(104));
    assertThat(told(boards.follow(COMPANY, 104L)))
        .containsExactly(new Following(104), new Quiet(104));
  }

  @Test
  void whatIsNoCardMakesBoardsLoadAgain() throws Exception {
    var board = boards.follow(COMPANY, null);
    boards.changed(0, new CardChange(++last, COMPANY, new ServiceCallId("ada")));
    assertThat(told(board)).startsWith(new Following(99), new Resync(100));
    assertThat(told(boards.follow(COMPANY, 99L))).startsWith(new Resync(100), new Following(100));
  }

  @Test
  void tellsTheCardAsItIsByNow() throws Exception {
    change(one);
    var newer = one.with(Cards.call(9, CallStatus.COMPLETED, TEN, QUALIFIED, true)).orElseThrow();
    cards.save(newer);
    assertThat(told(boards.follow(COMPANY, 99L))).contains(new Changed(100, newer));
  }

  @Test
  void whoAsksForMoreThanIsRememberedIsToLoadTheBoardAgain() throws Exception {
    assertThat(told(boards.follow(COMPANY, 98L))).startsWith(new Resync(99));
    assertThat(told(boards.follow(COMPANY, -1L))).startsWith(new Resync(99));
    for (int i = 0; i <= REMEMBERED; i++) {
      change(one);
    }
    assertThat(told(boards.follow(COMPANY, 99L))).startsWith(new Resync(110));
    assertThat(told(boards.follow(COMPANY, 100L)))
        .startsWith(new Changed(110, one), new Following(110));
  }

  @Test
  void whoMissedManyCardsIsToLoadTheBoardAgain() throws Exception {
    for (int i = 0; i < WAITING; i++) {
      var card = card("many-" + i);
      cards.save(card);
      change(card);
    }
    assertThat(told(boards.follow(COMPANY, 99L))).startsWith(new Resync(104));
  }

  @Test
  void whoComesFromAnInstanceAheadGoesOnUnlessThisOneNeverGetsThere() throws Exception {
    var ahead = boards.follow(COMPANY, 101L);
    change(one);
    change(two);
    assertThat(told(ahead))
        .containsExactly(
            new Following(99), new Changed(100, one), new Changed(101, two), new Quiet(101));
    var elsewhere = boards.follow(COMPANY, 5_000L);
    assertThat(told(elsewhere))
        .containsExactly(new Following(101), new Resync(101), new Quiet(101));
  }

  @Test
  void whereNumbersDoNotGoOnEverybodyIsToLoadTheBoardAgain() throws Exception {
    var board = boards.follow(COMPANY, null);
    last += 3;
    change(one);
    last = -1;
    change(two);
    assertThat(told(board))
        .containsExactly(
            new Following(99),
            new Resync(102),
            new Changed(103, one),
            new Resync(-1),
            new Changed(0, two),
            new Quiet(0));
  }

  @Test
  void lanesThatComeAgainWhereTheyWereDisturbNobody() throws Exception {
    var board = boards.follow(COMPANY, null);
    change(one);
    boards.begin(Map.of(0, 100L, 1, 7L));
    boards.begin(Map.of(0, 100L, 1, 9L));
    assertThat(told(board))
        .containsExactly(new Following(99), new Changed(100, one), new Resync(100), new Quiet(100));
  }

  @Test
  void whoIsTooSlowIsCutOffAndGoesOnLater() throws Exception {
    var slow = boards.follow(COMPANY, null);
    var quick = boards.follow(COMPANY, null);
    for (int i = 0; i < WAITING; i++) {
      change(one);
      told(quick);
    }
    assertThat(told(slow)).containsExactly(new Ended());
    assertThat(told(boards.follow(COMPANY, 103L)))
        .startsWith(new Changed(104, one), new Following(104));
    change(one);
    assertThat(told(quick)).startsWith(new Changed(105, one));
  }

  @Test
  void followsNothingBeforeItHasLanes() throws Exception {
    var early = new LiveBoards(cards, (company, lanes) -> 0, REMEMBERED, WAITING);
    assertThat(early.sequence(COMPANY)).isEqualTo(-1);
    var board = early.follow(COMPANY, null);
    early.begin(Map.of(0, 41L));
    assertThat(told(board)).startsWith(new Resync(-1), new Resync(41));
  }

  @Test
  void endsAllStreamsAndForgetsThoseThatLeft() throws Exception {
    var leaving = boards.follow(COMPANY, null);
    var staying = boards.follow(COMPANY, null);
    leaving.close();
    assertThat(boards.open()).isEqualTo(1);
    boards.close();
    assertThat(boards.open()).isZero();
    assertThat(told(staying)).containsExactly(new Ended());
    assertThat(told(boards.follow(COMPANY, null))).containsExactly(new Ended());
  }

  private void change(BoardCard card) {
    boards.changed(0, new CardChange(++last, COMPANY, card.id()));
  }

  /** All there is to tell, until nothing is. */
  private static List<Update> told(Follower board) throws InterruptedException {
    var told = new ArrayList<Update>();
    Update update;
    do {
      update = board.next(Duration.ZERO);
      told.add(update);
    } while (!(update instanceof Quiet || update instanceof Ended));
    return told;
  }

  private static BoardCard card(String number) {
    return Cards.blank(number)
        .with(Cards.request(1, RequestOnCard.Status.REQUESTED, TEN))
        .orElseThrow();
  }
}
