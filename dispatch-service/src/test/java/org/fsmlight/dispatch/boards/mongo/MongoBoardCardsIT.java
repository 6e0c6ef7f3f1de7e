package org.fsmlight.dispatch.boards.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fsmlight.dispatch.ContractDatabase;
import org.fsmlight.dispatch.SavedEvents;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardCards;
import org.fsmlight.dispatch.boards.BoardCardsContract;
import org.fsmlight.dispatch.boards.CardArchive.Position;
import org.fsmlight.dispatch.boards.CardArchive.Search;
import org.junit.jupiter.api.Test;

class MongoBoardCardsIT extends BoardCardsContract {

  private static final String COLLECTION = "board-cards";

  private static final MongoBoardCards CARDS =
      new MongoBoardCards(
          ContractDatabase.collections(),
          ContractDatabase.mongo(),
          card -> List.of(SavedEvents.event("BoardChanged", card.id().value(), card.version())));

  @Override
  protected BoardCards store() {
    return CARDS;
  }

  @Test
  void pagesContinueBetweenCardsOfEqualTime() {
    var all =
        IntStream.range(0, 7)
            .mapToObj(_ -> saved(requested(null)))
            .map(BoardCard::id)
            .sorted(Comparator.comparing(id -> id.value(), Comparator.reverseOrder()))
            .toList();
    var wanted = new Search(company(), null, null, List.of());
    var listed = new ArrayList<BoardCard>();
    List<BoardCard> page;
    do {
      var after = listed.isEmpty() ? null : Position.of(listed.getLast());
      page = CARDS.search(wanted, after, 3);
      listed.addAll(page);
    } while (page.size() == 3);
    assertThat(listed)
        .extracting(BoardCard::receivedAt)
        .containsOnly(listed.getFirst().receivedAt());
    assertThat(listed).extracting(BoardCard::id).containsExactlyElementsOf(all);
  }

  @Test
  void savesTheEventWithTheCard() {
    var card = saved(requested(null));
    CARDS.save(card);
    assertThat(ContractDatabase.pendingTopics(COLLECTION, card.id().value()))
        .containsExactly("BoardChanged");
  }

  @Test
  void storesTheFieldsThatEarlierReleasesRead() {
    var paths = new TreeSet<String>();
    for (var card : lifeOfACard()) {
      assertThat(CARDS.save(card)).isTrue();
      paths.addAll(ContractDatabase.fieldPaths(COLLECTION, card.id().value()));
    }
    paths.removeIf(path -> path.startsWith("booking.") || path.startsWith("outbox."));
    assertThat(paths)
        .containsExactlyInAnyOrder(
            "_id",
            "version",
            "company",
            "request.version",
            "request.status",
            "request.requestedStart",
            "request.receivedAt",
            "request.externalRef",
            "call.version",
            "call.status",
            "call.start",
            "call.durationMinutes",
            "call.technician",
            "call.technicianName",
            "call.qualified",
            "call.openTasks",
            "call.badges",
            "call.reason",
            "below",
            "start",
            "end",
            "receivedAt",
            "status",
            "words",
            "messageFailed");
  }
}
