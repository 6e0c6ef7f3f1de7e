package org.fsmlight.dispatch.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.board.Cards.QUALIFIED;
import static org.fsmlight.dispatch.board.Cards.TEN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fsmlight.dispatch.board.CallMessages.Told;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.junit.jupiter.api.Test;

class KeepBoardTests {

  private final BoardCard blank = Cards.blank("1001");
  private final List<RequestOnCard> requests =
      List.of(
          Cards.request(1, RequestOnCard.Status.REQUESTED, TEN),
          Cards.request(2, RequestOnCard.Status.ACCEPTED, TEN));
  private final List<CallOnCard> calls =
      List.of(
          Cards.call(2, CallStatus.OPEN, TEN, QUALIFIED, false),
          Cards.call(3, CallStatus.READY, TEN, QUALIFIED, true));
  private final List<Told> messages =
      List.of(
          new Told("MAIL client accepted", 2, true),
          new Told("MAIL client accepted", 3, false),
          new Told("MAIL client rescheduled", 4, true));

  @Test
  void endsTheSameInWhateverOrderAndHoweverOftenItIsTold() {
    for (int seed = 0; seed < 500; seed++) {
      var news = new ArrayList<Object>();
      for (int i = 0; i < 2; i++) {
        news.addAll(requests);
        news.addAll(calls);
        news.addAll(messages);
      }
      Collections.shuffle(news, new Random(seed));
      var cards = new InMemoryBoardCards();
      var keep = new KeepBoard(cards, new InMemoryMessagesOfCalls(), id -> false);
      news.forEach(one -> tell(keep, one));

      var card = cards.find(blank.id()).orElseThrow();
      assertThat(card.request()).isEqualTo(requests.getLast());
      assertThat(card.told()).isEqualTo(calls.getLast());
      assertThat(card.situation()).isEqualTo(Situation.READY);
      assertThat(card.badges()).containsExactly(Badge.MESSAGE_FAILED);
    }
  }

  @Test
  void writesNothingForWhatIsNotNewer() {
    var cards = new InMemoryBoardCards();
    var keep = new KeepBoard(cards, new InMemoryMessagesOfCalls(), id -> false);
    tell(keep, requests.getLast());
    tell(keep, requests.getFirst());
    tell(keep, requests.getLast());
    assertThat(cards.find(blank.id()).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aMessageSentLaterMakesUpForOneThatFailed() {
    var cards = new InMemoryBoardCards();
    var keep = new KeepBoard(cards, new InMemoryMessagesOfCalls(), id -> false);
    tell(keep, requests.getFirst());
    tell(keep, messages.get(0));
    assertThat(cards.find(blank.id()).orElseThrow().badges()).containsExactly(Badge.MESSAGE_FAILED);
    tell(keep, messages.get(1));
    assertThat(cards.find(blank.id()).orElseThrow().badges()).isEmpty();
    tell(keep, messages.get(0));
    assertThat(cards.find(blank.id()).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void ofAnErasedClientShowsWhatHappensAndNobodysName() {
    var cards = new InMemoryBoardCards();
    var keep = new KeepBoard(cards, new InMemoryMessagesOfCalls(), id -> false);
    tell(keep, requests.getLast());
    keep.erase(blank.id());
    keep.erase(blank.id());

    var cancelled =
        new CallOnCard(
            9, CallStatus.CANCELLED, TEN, 60, QUALIFIED, List.of(), List.of(), "Anna rang");
    tell(keep, cancelled);

    var card = cards.find(blank.id()).orElseThrow();
    assertThat(card.booking()).isEqualTo(blank.booking().erased());
    assertThat(card.status()).isEqualTo(CardStatus.CANCELLED);
    assertThat(card.toString()).doesNotContain("Anna");
    assertThat(SearchWords.of(card)).noneMatch(word -> word.startsWith("anna"));
    assertThat(card.version()).isEqualTo(3);
  }

  @Test
  void aBoardBuiltAnewHasNoCardOfAnErasedClient() {
    var cards = new InMemoryBoardCards();
    var keep = new KeepBoard(cards, new InMemoryMessagesOfCalls(), blank.id().value()::equals);
    requests.forEach(one -> tell(keep, one));
    calls.forEach(one -> tell(keep, one));
    messages.forEach(one -> tell(keep, one));

    assertThat(cards.find(blank.id())).isEmpty();
  }

  @Test
  void showsTheCallsBadgesBesideItsOwn() {
    var stuck = List.of(Badge.CANNOT_COMPLETE, Badge.LATE_NOTE);
    var call =
        new CallOnCard(3, CallStatus.READY, TEN, 60, QUALIFIED, List.of(), stuck, "Nobody at home");
    var card = blank.with(call).orElseThrow().withMessageFailed(true);
    assertThat(card.badges())
        .containsExactly(Badge.CANNOT_COMPLETE, Badge.LATE_NOTE, Badge.MESSAGE_FAILED);
    assertThat(card.obstacle()).contains("Nobody at home");
  }

  @Test
  void acceptedRequestShowsItsCallBeforeTheCallTellsOfItself() {
    var card = blank.with(requests.getLast()).orElseThrow();
    assertThat(card.call())
        .get()
        .satisfies(
            call -> {
              assertThat(call.version()).isEqualTo(1);
              assertThat(call.start()).isEqualTo(TEN);
              assertThat(call.openTasks()).hasSize(2);
            });
  }

  private void tell(KeepBoard keep, Object news) {
    switch (news) {
      case RequestOnCard request ->
          keep.told(blank.id(), blank.company(), blank.booking(), request);
      case Told message -> keep.told(blank.id(), message);
      case CallOnCard call -> keep.told(blank.id(), blank.company(), blank.booking(), call);
      default -> throw new IllegalArgumentException();
    }
  }
}
