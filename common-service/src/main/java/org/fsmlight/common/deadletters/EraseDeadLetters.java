package org.fsmlight.common.deadletters;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;

/**
 * Removes the content of dead letters that concern an erased aggregate, here and on their topic.
 */
public final class EraseDeadLetters implements Erasable {

  private final DeadLetters letters;
  private final SkipRequests skipRequests;

  public EraseDeadLetters(DeadLetters letters, SkipRequests skipRequests) {
    this.letters = letters;
    this.skipRequests = skipRequests;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    var concerned = letters.findConcerning(id);
    concerned.forEach(letter -> erase(letter, now));
    return concerned.stream()
        .map(DeadLetter::origin)
        .map(origin -> new Tombstone(DeadLetterTopic.of(origin.topic()), origin.deadLetterKey()))
        .toList();
  }

  private void erase(DeadLetter concerned, Instant now) {
    CompareAndSet.repeatWhilePresent(
        () ->
            letters
                .find(concerned.id())
                .filter(letter -> !letter.isErased())
                .map(letter -> letter.erased(now)),
        letters::save);
    skipRequests.removeReason(concerned.id());
  }
}
