package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.boards.Cards.QUALIFIED;
import static org.fsmlight.dispatch.boards.Cards.TEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.BoardUpdate.CardChanged;
import org.fsmlight.dispatch.boards.BoardUpdate.Ended;
import org.fsmlight.dispatch.boards.BoardUpdate.Following;
import org.fsmlight.dispatch.boards.BoardUpdate.Heartbeat;
import org.fsmlight.dispatch.boards.BoardUpdate.Resync;
import org.fsmlight.dispatch.calls.CallStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardSubscriptionsTests {

  private static final CompanyId RIVAL = new CompanyId("rival");
  private static final int MAX_RECENT = 10;
  private static final int MAX_PENDING = 5;

  private final BoardCard one = card("1");
  private final BoardCard two = card("2");
  private final InMemoryBoardCards cards = new InMemoryBoardCards();
  private final BoardSubscriptions boards =
      new BoardSubscriptions(
          cards, (company, partitions) -> company.equals(RIVAL) ? 1 : 0, MAX_RECENT, MAX_PENDING);
  private long last = 99;

  @BeforeEach
  void startTwoPartitions() {
    cards.save(one);
    cards.save(two);
    boards.start(Map.of(0, last, 1, 7L));
  }

  @Test
  void sendsChangesAsTheyHappen() throws Exception {
    var board = boards.subscribe(COMPANY, null);
    change(one);
    change(two);
    assertThat(received(board))
        .containsExactly(
            new Following(99),
            new CardChanged(100, one),
            new CardChanged(101, two),
            new Heartbeat(101));
  }

  @Test
  void sendsNoCardsOfAnotherCompany() throws Exception {
    var board = boards.subscribe(RIVAL, null);
    change(one);
    boards.publish(1, new CardChange(8, COMPANY, one.id()));
    assertThat(received(board)).containsExactly(new Following(7), new Heartbeat(8));
  }

  @Test
  void resumesAtASequenceAndSendsEachCardOnce() throws Exception {
    change(one);
    change(two);
    change(one);
    boards.skip(0, ++last);
    var board = boards.subscribe(COMPANY, 100L);
    change(two);
    assertThat(received(board))
        .containsExactly(
            new CardChanged(101, two),
            new CardChanged(102, one),
            new Following(103),
            new CardChanged(104, two),
            new Heartbeat(104));
    assertThat(received(boards.subscribe(COMPANY, 104L)))
        .containsExactly(new Following(104), new Heartbeat(104));
  }

  @Test
  void changeOfARowResyncsBoards() throws Exception {
    var board = boards.subscribe(COMPANY, null);
    boards.publish(0, new CardChange(++last, COMPANY, new ServiceCallId("ada")));
    assertThat(received(board)).startsWith(new Following(99), new Resync(100));
    assertThat(received(boards.subscribe(COMPANY, 99L)))
        .startsWith(new Resync(100), new Following(100));
  }

  @Test
  void sendsTheCurrentStateOfTheCard() throws Exception {
    change(one);
    var newer = one.with(Cards.call(9, CallStatus.COMPLETED, TEN, QUALIFIED, true)).orElseThrow();
    cards.save(newer);
    assertThat(received(boards.subscribe(COMPANY, 99L))).contains(new CardChanged(100, newer));
  }

  @Test
  void resyncsABoardThatMissedMoreChangesThanAreKept() throws Exception {
    assertThat(received(boards.subscribe(COMPANY, 98L))).startsWith(new Resync(99));
    assertThat(received(boards.subscribe(COMPANY, -1L))).startsWith(new Resync(99));
    for (int i = 0; i <= MAX_RECENT; i++) {
      change(one);
    }
    assertThat(received(boards.subscribe(COMPANY, 99L))).startsWith(new Resync(110));
    assertThat(received(boards.subscribe(COMPANY, 100L)))
        .startsWith(new CardChanged(110, one), new Following(110));
  }

  @Test
  void resyncsABoardThatMissedTooManyCards() throws Exception {
    for (int i = 0; i < MAX_PENDING; i++) {
      var card = card("many-" + i);
      cards.save(card);
      change(card);
    }
    assertThat(received(boards.subscribe(COMPANY, 99L))).startsWith(new Resync(104));
  }

  @Test
  void boardFromAnInstanceAheadResumesUnlessThisInstanceDoesNotCatchUp() throws Exception {
    var ahead = boards.subscribe(COMPANY, 101L);
    change(one);
    change(two);
    assertThat(received(ahead))
        .containsExactly(
            new Following(99),
            new CardChanged(100, one),
            new CardChanged(101, two),
            new Heartbeat(101));
    var elsewhere = boards.subscribe(COMPANY, 5_000L);
    assertThat(received(elsewhere))
        .containsExactly(new Following(101), new Resync(101), new Heartbeat(101));
  }

  @Test
  void gapInTheSequenceResyncsAllBoards() throws Exception {
    var board = boards.subscribe(COMPANY, null);
    last += 3;
    change(one);
    last = -1;
    change(two);
    assertThat(received(board))
        .containsExactly(
            new Following(99),
            new Resync(102),
            new CardChanged(103, one),
            new Resync(-1),
            new CardChanged(0, two),
            new Heartbeat(0));
  }

  @Test
  void reassignedPartitionsResyncBoardsOnlyIfChangesWereMissed() throws Exception {
    var board = boards.subscribe(COMPANY, null);
    change(one);
    boards.start(Map.of(0, 100L, 1, 7L));
    boards.start(Map.of(0, 100L, 1, 9L));
    assertThat(received(board))
        .containsExactly(
            new Following(99), new CardChanged(100, one), new Resync(100), new Heartbeat(100));
  }

  @Test
  void slowSubscriberIsDisconnectedAndResumesLater() throws Exception {
    var slow = boards.subscribe(COMPANY, null);
    var quick = boards.subscribe(COMPANY, null);
    for (int i = 0; i < MAX_PENDING; i++) {
      change(one);
      received(quick);
    }
    assertThat(received(slow)).containsExactly(new Ended());
    assertThat(received(boards.subscribe(COMPANY, 103L)))
        .startsWith(new CardChanged(104, one), new Following(104));
    change(one);
    assertThat(received(quick)).startsWith(new CardChanged(105, one));
  }

  @Test
  void resyncsASubscriberFromBeforeThePartitionsAreAssigned() throws Exception {
    var early =
        new BoardSubscriptions(cards, (company, count) -> 41 % count, MAX_RECENT, MAX_PENDING);
    assertThat(early.sequence(COMPANY)).isEqualTo(-1);
    var board = early.subscribe(COMPANY, null);
    early.start(Map.of(0, 41L));
    assertThat(received(board)).startsWith(new Resync(-1), new Resync(41));
  }

  @Test
  void endsAllSubscriptionsAndForgetsClosedOnes() throws Exception {
    var leaving = boards.subscribe(COMPANY, null);
    var staying = boards.subscribe(COMPANY, null);
    leaving.close();
    assertThat(boards.openCount()).isEqualTo(1);
    boards.close();
    assertThat(boards.openCount()).isZero();
    assertThat(received(staying)).containsExactly(new Ended());
    assertThat(received(boards.subscribe(COMPANY, null))).containsExactly(new Ended());
  }

  @Test
  void readsNoCardWithoutOpenBoards() throws Exception {
    boards.publish(0, new CardChange(100, COMPANY, one.id()));
    boards.subscribe(COMPANY, null).close();
    boards.publish(0, new CardChange(101, COMPANY, one.id()));
    assertThat(cards.reads).isZero();
    try (var here = boards.subscribe(COMPANY, null);
        var there = boards.subscribe(COMPANY, null)) {
      boards.publish(0, new CardChange(102, COMPANY, one.id()));
      assertThat(received(here)).hasSize(3).isEqualTo(received(there));
      assertThat(cards.reads).as("one for all boards").isEqualTo(1);
    }
  }

  private void change(BoardCard card) {
    boards.publish(0, new CardChange(++last, COMPANY, card.id()));
  }

  /** Returns all pending updates up to the first heartbeat or the end. */
  private static List<BoardUpdate> received(BoardSubscription board) throws InterruptedException {
    var received = new ArrayList<BoardUpdate>();
    BoardUpdate update;
    do {
      update = board.next(Duration.ZERO);
      received.add(update);
    } while (!(update instanceof Heartbeat || update instanceof Ended));
    return received;
  }

  private static BoardCard card(String number) {
    return Cards.blank(number)
        .with(Cards.request(1, RequestOnCard.Status.REQUESTED, TEN))
        .orElseThrow();
  }
}
