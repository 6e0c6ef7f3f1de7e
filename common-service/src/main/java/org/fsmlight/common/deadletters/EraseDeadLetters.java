package org.fsmlight.common.deadletters;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;

/** Dead letters that speak of an erased id lose their content, here and on their topic. */
public final class EraseDeadLetters implements Erasable {

  private static final String DEAD_LETTERS = ".dlt";

  private final DeadLetters letters;
  private final SkipRequests orders;

  public EraseDeadLetters(DeadLetters letters, SkipRequests orders) {
    this.letters = letters;
    this.orders = orders;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    List<DeadLetter> found = letters.about(id);
    found.forEach(letter -> erase(letter, now));
    return found.stream().map(letter -> letter.origin()).map(EraseDeadLetters::published).toList();
  }

  /** Until it is without content: somebody may settle it meanwhile. */
  private void erase(DeadLetter seen, Instant now) {
    DeadLetter letter = seen;
    while (!letter.isErased() && !letters.save(letter.erased(now))) {
      letter = letters.find(letter.id()).orElseThrow();
    }
    orders.withoutReason(letter.id());
  }

  private static Tombstone published(Origin origin) {
    return new Tombstone(origin.topic() + DEAD_LETTERS, origin.publishedKey());
  }
}
