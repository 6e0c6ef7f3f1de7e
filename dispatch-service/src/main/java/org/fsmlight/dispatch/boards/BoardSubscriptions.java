package org.fsmlight.dispatch.boards;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fsmlight.dispatch.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The subscriptions of the boards that are open at this instance, and the changes that are sent to
 * them. An update may be sent twice but is never lost: a board that may have missed one is asked to
 * load again.
 */
@Component
public class BoardSubscriptions {

  private final BoardCards cards;
  private final Partitions partitions;
  private final int maxRecent;
  private final int maxPending;
  private final Map<Integer, RecentChanges> recent = new ConcurrentHashMap<>();
  private final Map<CompanyId, Set<BoardSubscription>> subscriptions = new HashMap<>();
  private boolean isClosing;

  /**
   * @param maxRecent the number of changes kept for each partition
   * @param maxPending the number of updates kept for a subscriber that does not take them
   */
  public BoardSubscriptions(
      BoardCards cards,
      Partitions partitions,
      @Value("${fsm.board-stream.remembered:5000}") int maxRecent,
      @Value("${fsm.board-stream.waiting:256}") int maxPending) {
    this.cards = cards;
    this.partitions = partitions;
    this.maxRecent = maxRecent;
    this.maxPending = maxPending;
  }

  /**
   * Returns the last change in the company's partition that was sent by this instance; -1 if there
   * was none.
   */
  public long sequence(CompanyId company) {
    return changesOf(company).map(RecentChanges::last).orElse(-1L);
  }

  /**
   * Subscribes a board to the changes of a company's cards.
   *
   * @param after the sequence from which to resume; null to start with the next change
   */
  public synchronized BoardSubscription subscribe(CompanyId company, @Nullable Long after) {
    var sequence = sequence(company);
    var claimed = after == null ? sequence : after;
    var missed =
        changesOf(company)
            .flatMap(kept -> kept.after(claimed, company))
            .filter(changes -> changes.size() < maxPending);
    var subscription =
        new BoardSubscription(this, company, claimed, missed.orElse(List.of()), maxPending);
    subscription.offer(
        missed.isPresent()
            ? new BoardUpdate.Following(sequence)
            : new BoardUpdate.Resync(sequence));
    if (isClosing) {
      subscription.end();
    } else {
      subscriptions.computeIfAbsent(company, _ -> new HashSet<>()).add(subscription);
    }
    return subscription;
  }

  /** Sends a changed card to the company's open boards. Without open boards, no card is read. */
  public synchronized void publish(int partition, CardChange change) {
    var changes = changesIn(partition, change.sequence());
    var open = subscriptions.get(change.company());
    if (open != null) {
      var update = update(change);
      open.forEach(subscription -> subscription.offer(update));
    }
    changes.add(change); // last: a reader of the sequence relies on all updates up to it
  }

  /** Advances past a sequence that belongs to no change. */
  public synchronized void skip(int partition, long sequence) {
    changesIn(partition, sequence).skip(sequence);
  }

  /**
   * Starts to follow these partitions. All boards are asked to load again, unless the partitions
   * continue where they were.
   *
   * @param lastByPartition the last change before, by partition
   */
  public synchronized void start(Map<Integer, Long> lastByPartition) {
    var continues =
        lastByPartition.entrySet().stream()
            .allMatch(
                entry -> {
                  var known = recent.get(entry.getKey());
                  return known != null && known.last() == entry.getValue();
                });
    if (!continues) {
      lastByPartition.forEach(
          (partition, last) -> recent.put(partition, new RecentChanges(maxRecent, last)));
      resyncAll();
    }
  }

  /** Ends all subscriptions, so that the boards resume at another instance. */
  public synchronized void close() {
    isClosing = true;
    subscriptions.values().forEach(open -> open.forEach(BoardSubscription::end));
    subscriptions.clear();
  }

  /** Returns the number of open boards. */
  public synchronized int openCount() {
    return subscriptions.values().stream().mapToInt(Set::size).sum();
  }

  /** The update for a change. A changed row is no card, and an erased card is not found. */
  BoardUpdate update(CardChange change) {
    return cards
        .find(change.card())
        .<BoardUpdate>map(card -> new BoardUpdate.CardChanged(change.sequence(), card))
        .orElseGet(() -> new BoardUpdate.Resync(change.sequence()));
  }

  synchronized void remove(BoardSubscription subscription) {
    subscriptions.computeIfPresent(
        subscription.company(),
        (_, open) -> {
          open.remove(subscription);
          return open.isEmpty() ? null : open;
        });
  }

  /**
   * The changes of a partition. They start anew if the sequence does not continue them: changes
   * were lost, or the partition is another one.
   */
  private RecentChanges changesIn(int partition, long next) {
    var known = recent.get(partition);
    if (known != null && known.continuesWith(next)) {
      return known;
    }
    var fresh = new RecentChanges(maxRecent, next - 1);
    recent.put(partition, fresh);
    resyncAll();
    return fresh;
  }

  private void resyncAll() {
    subscriptions.forEach(
        (company, open) -> {
          var resync = new BoardUpdate.Resync(sequence(company));
          open.forEach(subscription -> subscription.offer(resync));
        });
  }

  private Optional<RecentChanges> changesOf(CompanyId company) {
    var count = recent.size();
    return count == 0
        ? Optional.empty()
        : Optional.ofNullable(recent.get(partitions.of(company, count)));
  }
}
