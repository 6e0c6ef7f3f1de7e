package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.boards.Cards.NO_LONGER;
import static org.fsmlight.dispatch.boards.Cards.QUALIFIED;
import static org.fsmlight.dispatch.boards.Cards.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.RequestOnCard.Status;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link BoardCards}. Tests use fresh IDs, so a store may be shared. */
public abstract class BoardCardsContract {

  private static final TimeSlot DAY = new TimeSlot(TEN, TEN.plus(Duration.ofHours(10)));

  private final CompanyId company = new CompanyId(UUID.randomUUID().toString());
  private BoardCards cards;

  /** The store under test. */
  protected abstract BoardCards store();

  @BeforeEach
  void useTheStore() {
    cards = store();
  }

  @Test
  void findsNoUnknownCard() {
    assertThat(cards.find(new ServiceCallId(UUID.randomUUID().toString()))).isEmpty();
    assertThat(cards.onBoard(company, DAY)).isEmpty();
  }

  @Test
  void findsEveryStateThatWasSaved() {
    for (var card : lifeOfACard()) {
      assertThat(cards.save(card)).isTrue();
      assertThat(cards.find(card.id())).contains(card);
    }
  }

  @Test
  void savesAVersionOnce() {
    var one = requested(TEN);
    var two = one.withMessageFailed(true);
    assertThat(cards.save(two)).as("of a card that does not exist").isFalse();
    assertThat(cards.save(one)).isTrue();
    assertThat(cards.save(one)).isFalse();
    assertThat(cards.save(two)).isTrue();
    assertThat(cards.save(one)).isFalse();
    assertThat(cards.find(one.id())).contains(two);
  }

  @Test
  void redactsTheVersionThatWasRead() {
    var card = saved(requested(TEN));
    assertThat(cards.redact(card.erased())).isTrue();
    assertThat(cards.find(card.id())).contains(card.erased());
    assertThat(cards.redact(card.erased())).isFalse();
  }

  @Test
  void showsCardsBelowTheCalendarForAnyTime() {
    var blue = saved(requested(DAY.end().plusSeconds(86_400)));
    var white = saved(accepted(null));
    var whiteAndDated = saved(accepted(DAY.end().plusSeconds(86_400)));
    assertThat(cards.onBoard(company, DAY)).containsExactlyInAnyOrder(blue, white, whiteAndDated);
    assertThat(cards.onBoard(new CompanyId("rival"), DAY)).isEmpty();
  }

  @Test
  void showsCardsInTheCalendarThatOverlapTheTime() {
    var length = Duration.ofMinutes(Bookings.MINUTES);
    var first = saved(assigned(TEN.minus(length).plusSeconds(60)));
    var last = saved(assigned(DAY.end().minusSeconds(60)));
    saved(assigned(TEN.minus(length))); // ends as the time begins
    saved(assigned(DAY.end())); // begins as the time ends
    assertThat(cards.onBoard(company, DAY)).containsExactlyInAnyOrder(first, last);
  }

  @Test
  void doesNotShowCardsThatLeftTheBoard() {
    saved(requested(TEN).with(Cards.request(2, Status.DECLINED, TEN)).orElseThrow(), 2);
    saved(assigned(TEN).with(call(9, CallStatus.CANCELLED, TEN)).orElseThrow(), 3);
    assertThat(cards.onBoard(company, DAY)).isEmpty();
  }

  /** The states of a card that changes in many ways, in their order. */
  protected List<BoardCard> lifeOfACard() {
    var requested = requested(null);
    var accepted = requested.with(Cards.request(2, Status.ACCEPTED, TEN)).orElseThrow();
    var assigned = accepted.with(call(2, CallStatus.OPEN, TEN)).orElseThrow();
    var failed = assigned.withMessageFailed(true);
    var hindered =
        new CallOnCard(
            3,
            CallStatus.OPEN,
            TEN,
            45,
            NO_LONGER,
            List.of(),
            List.of(Badge.CANNOT_COMPLETE, Badge.LATE_NOTE),
            "Nobody at home");
    var stuck = failed.with(hindered).orElseThrow();
    var undated = stuck.with(call(4, CallStatus.OPEN, null)).orElseThrow();
    var cancelled = undated.with(call(5, CallStatus.CANCELLED, TEN)).orElseThrow();
    return List.of(requested, accepted, assigned, failed, stuck, undated, cancelled);
  }

  protected BoardCard saved(BoardCard card) {
    return saved(card, card.version());
  }

  /** Saves all versions up to this one, the earlier ones with the same state. */
  private BoardCard saved(BoardCard card, long version) {
    for (var earlier = 1; earlier < version; earlier++) {
      assertThat(cards.save(atVersion(card, earlier))).isTrue();
    }
    assertThat(cards.save(card)).isTrue();
    return card;
  }

  private static BoardCard atVersion(BoardCard card, long version) {
    return new BoardCard(
        card.id(),
        card.company(),
        version,
        card.booking(),
        card.request(),
        card.publishedCall(),
        card.messageFailed());
  }

  protected BoardCard requested(Instant start) {
    return blank().with(Cards.request(1, Status.REQUESTED, start)).orElseThrow();
  }

  private BoardCard accepted(Instant start) {
    return blank().with(Cards.request(2, Status.ACCEPTED, start)).orElseThrow();
  }

  private BoardCard assigned(Instant start) {
    return accepted(start).with(call(2, CallStatus.OPEN, start)).orElseThrow();
  }

  private static CallOnCard call(long version, CallStatus status, Instant start) {
    return Cards.call(version, status, start, start == null ? null : QUALIFIED, false);
  }

  protected BoardCard blank() {
    var id = UUID.randomUUID().toString();
    return BoardCard.blank(new ServiceCallId(id), company, Bookings.router());
  }

  protected CompanyId company() {
    return company;
  }
}
