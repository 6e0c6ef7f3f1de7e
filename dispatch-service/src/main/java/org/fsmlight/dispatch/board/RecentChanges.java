package org.fsmlight.dispatch.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;

/** The last changes of a lane, as many as memory is given to. */
final class RecentChanges {

  private final int most;
  private final Deque<CardChange> changes = new ArrayDeque<>();
  private long complete;
  private volatile long last;

  /**
   * @param last all after this one will be remembered
   */
  RecentChanges(int most, long last) {
    this.most = most;
    this.complete = last;
    this.last = last;
  }

  long last() {
    return last;
  }

  boolean goesOnWith(long sequence) {
    return sequence == last + 1;
  }

  void add(CardChange change) {
    changes.addLast(change);
    if (changes.size() > most) {
      complete = changes.removeFirst().sequence();
    }
    last = change.sequence();
  }

  /** What has this number is no card's change. */
  void skip(long sequence) {
    last = sequence;
  }

  /**
   * Which cards of the company changed after that one, each by its last change; empty when that is
   * not remembered.
   */
  Optional<List<CardChange>> after(long sequence, CompanyId company) {
    if (sequence < complete) {
      return Optional.empty();
    }
    var latest = new LinkedHashMap<ServiceCallId, CardChange>();
    for (var change : changes) {
      if (change.sequence() > sequence && change.company().equals(company)) {
        latest.remove(change.card()); // so that it is last again
        latest.put(change.card(), change);
      }
    }
    return Optional.of(new ArrayList<>(latest.values()));
  }
}
