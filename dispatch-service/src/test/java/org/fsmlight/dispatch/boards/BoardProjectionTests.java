package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.boards.Cards.NO_LONGER;
import static org.fsmlight.dispatch.boards.Cards.QUALIFIED;
import static org.fsmlight.dispatch.boards.Cards.TEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fsmlight.dispatch.boards.DeliveryRecord.Delivery;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.junit.jupiter.api.Test;

class BoardProjectionTests {

  private final BoardCard blank = Cards.blank("1001");
  private final List<RequestOnCard> requests =
      List.of(
          Cards.request(1, RequestOnCard.Status.REQUESTED, TEN),
          Cards.request(2, RequestOnCard.Status.ACCEPTED, TEN));
  private final List<CallOnCard> calls =
      List.of(
          Cards.call(2, CallStatus.OPEN, TEN, QUALIFIED, false),
          Cards.call(3, CallStatus.READY, TEN, QUALIFIED, true));
  private final List<Delivery> deliveries =
      List.of(
          new Delivery("MAIL client accepted", 2, true),
          new Delivery("MAIL client accepted", 3, false),
          new Delivery("MAIL client rescheduled", 4, true));
  private final InMemoryBoardCards cards = new InMemoryBoardCards();
  private final InMemoryDeliveryRecords records = new InMemoryDeliveryRecords();
  private final BoardProjection projection = new BoardProjection(cards, records, id -> false);

  @Test
  void endsInTheSameStateInAnyOrderAndWithRedelivery() {
    for (var seed = 0; seed < 500; seed++) {
      var events = new ArrayList<Object>();
      for (var i = 0; i < 2; i++) {
        events.addAll(requests);
        events.addAll(calls);
        events.addAll(deliveries);
      }
      Collections.shuffle(events, new Random(seed));
      var shuffled = new InMemoryBoardCards();
      var onShuffled = new BoardProjection(shuffled, new InMemoryDeliveryRecords(), id -> false);
      events.forEach(event -> apply(onShuffled, event));

      var card = shuffled.find(blank.id()).orElseThrow();
      assertThat(card.request()).isEqualTo(requests.getLast());
      assertThat(card.publishedCall()).isEqualTo(calls.getLast());
      assertThat(card.situation()).isEqualTo(Situation.READY);
      assertThat(card.badges()).containsExactly(Badge.MESSAGE_FAILED);
    }
  }

  @Test
  void ignoresARequestThatIsNotNewer() {
    apply(Cards.request(2, RequestOnCard.Status.ACCEPTED, TEN));
    var card = card();
    apply(Cards.request(2, RequestOnCard.Status.WITHDRAWN, TEN));
    apply(Cards.request(1, RequestOnCard.Status.REQUESTED, TEN));
    assertThat(card()).isEqualTo(card);
    apply(Cards.request(3, RequestOnCard.Status.WITHDRAWN, TEN));
    assertThat(card().status()).isEqualTo(CardStatus.WITHDRAWN);
  }

  @Test
  void ignoresACallThatIsNotNewer() {
    apply(Cards.call(3, CallStatus.READY, TEN, QUALIFIED, true));
    var card = card();
    apply(Cards.call(3, CallStatus.OPEN, TEN, NO_LONGER, true));
    apply(Cards.call(2, CallStatus.OPEN, TEN, QUALIFIED, false));
    assertThat(card()).isEqualTo(card);
    apply(Cards.call(4, CallStatus.IN_PROGRESS, TEN, QUALIFIED, true));
    assertThat(card().status()).isEqualTo(CardStatus.IN_PROGRESS);
  }

  @Test
  void aMessageDeliveredLaterMakesUpForAFailedOne() {
    apply(requests.getFirst());
    apply(deliveries.get(0));
    assertThat(card().badges()).containsExactly(Badge.MESSAGE_FAILED);
    apply(deliveries.get(1));
    assertThat(card().badges()).isEmpty();
    apply(deliveries.get(0));
    assertThat(card().version()).isEqualTo(3);
  }

  @Test
  void ignoresADeliveryThatIsNotNewer() {
    apply(requests.getFirst());
    apply(new Delivery("MAIL client accepted", 2, false));
    apply(new Delivery("MAIL client accepted", 2, true));
    apply(new Delivery("MAIL client accepted", 1, true));
    assertThat(card().badges()).isEmpty();
    apply(new Delivery("MAIL technician assigned", 1, true));
    assertThat(card().badges()).containsExactly(Badge.MESSAGE_FAILED);
  }

  @Test
  void redeliveryMarksACardThatACrashLeftUnmarked() {
    apply(requests.getFirst());
    records.save(DeliveryRecord.empty(blank.id()).with(deliveries.getFirst()).orElseThrow());
    apply(deliveries.getFirst());
    assertThat(card().badges()).containsExactly(Badge.MESSAGE_FAILED);
  }

  @Test
  void redeliveryMarksANewCardThatACrashLeftUnmarked() {
    apply(requests.getFirst());
    records.save(DeliveryRecord.empty(blank.id()).with(deliveries.getFirst()).orElseThrow());
    apply(requests.getFirst());
    assertThat(card().badges()).containsExactly(Badge.MESSAGE_FAILED);
  }

  @Test
  void cardIsChangedAgainAfterALostRace() {
    apply(requests.getFirst());
    cards.beforeSave = () -> apply(calls.getFirst());
    apply(requests.getLast());
    assertThat(card().request()).isEqualTo(requests.getLast());
    assertThat(card().publishedCall()).isEqualTo(calls.getFirst());
    assertThat(card().version()).isEqualTo(3);
  }

  @Test
  void deliveryIsRecordedAgainAfterALostRace() {
    apply(requests.getFirst());
    records.beforeSave = () -> apply(deliveries.get(2));
    apply(new Delivery("MAIL client accepted", 2, false));
    var record = records.find(blank.id()).orElseThrow();
    assertThat(record.latest()).hasSize(2);
    assertThat(card().badges()).containsExactly(Badge.MESSAGE_FAILED);
  }

  @Test
  void markIsCorrectedForADeliveryRecordedWhileTheCardIsSaved() {
    apply(requests.getFirst());
    var recovered = DeliveryRecord.empty(blank.id()).with(deliveries.get(0)).orElseThrow();
    cards.beforeSave = () -> records.save(recovered.with(deliveries.get(1)).orElseThrow());
    apply(deliveries.get(0));
    assertThat(card().badges()).isEmpty();
  }

  @Test
  void readsNoMoreThanAChangeNeeds() {
    apply(requests.getFirst());
    records.reads = 0;
    apply(requests.getLast());
    assertThat(records.reads).as("change of an existing card").isZero();
    cards.reads = 0;
    apply(new Delivery("MAIL client accepted", 2, false));
    assertThat(cards.reads).as("delivery that succeeded at once").isZero();
  }

  @Test
  void cardOfAnErasedClientShowsChangesWithoutPersonalData() {
    var erase = new EraseCard(cards);
    apply(requests.getLast());
    assertThat(erase.erase(blank.id().value(), Instant.EPOCH)).isEmpty();
    erase.erase(blank.id().value(), Instant.EPOCH);
    var cancelled =
        new CallOnCard(
            9, CallStatus.CANCELLED, TEN, 60, QUALIFIED, List.of(), List.of(), "Anna rang");
    apply(cancelled);

    var card = card();
    assertThat(card.booking()).isEqualTo(blank.booking().erased());
    assertThat(card.status()).isEqualTo(CardStatus.CANCELLED);
    assertThat(card.toString()).doesNotContain("Anna");
    assertThat(SearchWords.of(card)).noneMatch(word -> word.startsWith("anna"));
    assertThat(card.version()).isEqualTo(3);
  }

  @Test
  void erasureRemovesTheReasonOfTheCall() {
    apply(
        new CallOnCard(
            9, CallStatus.CANCELLED, TEN, 60, QUALIFIED, List.of(), List.of(), "Anna rang"));
    new EraseCard(cards).erase(blank.id().value(), Instant.EPOCH);
    assertThat(card().toString()).doesNotContain("Anna");
  }

  @Test
  void erasureRemovesTheReferenceOfTheRequest() {
    apply(Cards.request(8, "for Anna"));
    new EraseCard(cards).erase(blank.id().value(), Instant.EPOCH);
    assertThat(card().toString()).doesNotContain("Anna");
    apply(Cards.request(9, "for Anna"));
    assertThat(card().toString()).doesNotContain("Anna");
  }

  @Test
  void rebuiltBoardHasNoCardOfAnErasedClient() {
    var rebuilt =
        new BoardProjection(cards, new InMemoryDeliveryRecords(), blank.id().value()::equals);
    requests.forEach(event -> apply(rebuilt, event));
    calls.forEach(event -> apply(rebuilt, event));
    deliveries.forEach(event -> apply(rebuilt, event));
    assertThat(cards.find(blank.id())).isEmpty();
  }

  @Test
  void showsTheCallsBadgesBesideItsOwn() {
    var badges = List.of(Badge.CANNOT_COMPLETE, Badge.LATE_NOTE);
    var call =
        new CallOnCard(
            3, CallStatus.READY, TEN, 60, QUALIFIED, List.of(), badges, "Nobody at home");
    var card = blank.with(call).orElseThrow().withMessageFailed(true);
    assertThat(card.badges())
        .containsExactly(Badge.CANNOT_COMPLETE, Badge.LATE_NOTE, Badge.MESSAGE_FAILED);
    assertThat(card.hindrance()).contains("Nobody at home");
  }

  @Test
  void acceptedRequestShowsItsCallBeforeTheFirstEventOfTheCall() {
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

  private BoardCard card() {
    return cards.find(blank.id()).orElseThrow();
  }

  private void apply(Object event) {
    apply(projection, event);
  }

  private void apply(BoardProjection target, Object event) {
    switch (event) {
      case RequestOnCard request ->
          target.apply(blank.id(), blank.company(), blank.booking(), request);
      case Delivery delivery -> target.apply(blank.id(), delivery);
      case CallOnCard call -> target.apply(blank.id(), blank.company(), blank.booking(), call);
      default -> throw new IllegalArgumentException();
    }
  }
}
