package org.fsmlight.dispatch.boards;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.dispatch.ServiceCallId;
import org.springframework.stereotype.Component;

/** Removes the client's data from a card. The events of cards carry no such data. */
@Component
class EraseCard implements Erasable {

  private final BoardCards cards;

  EraseCard(BoardCards cards) {
    this.cards = cards;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    CompareAndSet.repeatWhilePresent(
        () ->
            cards
                .find(new ServiceCallId(id))
                .filter(card -> !card.isErased())
                .map(BoardCard::erased),
        cards::redact);
    return List.of();
  }
}
