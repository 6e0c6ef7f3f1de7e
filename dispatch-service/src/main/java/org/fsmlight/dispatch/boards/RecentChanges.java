package org.fsmlight.dispatch.boards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;

/** The most recent changes of a partition, up to a maximum number. */
final class RecentChanges {

  private final int max;
  private final Deque<CardChange> changes = new ArrayDeque<>();
  private long completeAfter;
  private volatile long last;

  /**
   * @param last the sequence after which changes are kept
   */
  RecentChanges(int max, long last) {
    this.max = max;
    this.completeAfter = last;
    this.last = last;
  }

  long last() {
    return last;
  }

  boolean continuesWith(long sequence) {
    return sequence == last + 1;
  }

  void add(CardChange change) {
    changes.addLast(change);
    if (changes.size() > max) {
      completeAfter = changes.removeFirst().sequence();
    }
    last = change.sequence();
  }

  /** Advances past a sequence that belongs to no change. */
  void skip(long sequence) {
    last = sequence;
  }

  /**
   * Returns the company's cards that changed after the sequence, each with its last change. Empty
   * if some of these changes are no longer kept.
   */
  Optional<List<CardChange>> after(long sequence, CompanyId company) {
    if (sequence < completeAfter) {
      return Optional.empty();
    }
    var latest = new LinkedHashMap<ServiceCallId, CardChange>();
    for (var change : changes) {
      if (change.sequence() > sequence && change.company().equals(company)) {
        latest.remove(change.card()); // so that it becomes the last one again
        latest.put(change.card(), change);
      }
    }
    return Optional.of(new ArrayList<>(latest.values()));
  }
}
