package org.fsmlight.dispatch.board;

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
 * The boards that are open at this instance, and the changes they are told. An update may be told
 * twice, but none is left out: whoever may have missed one is told to load the board again.
 */
@Component
public class LiveBoards {

  private final BoardCards cards;
  private final Lanes lanes;
  private final int mostRemembered;
  private final int mostWaiting;
  private final Map<Integer, RecentChanges> recent = new ConcurrentHashMap<>();
  private final Map<CompanyId, Set<Follower>> followers = new HashMap<>();
  private boolean isClosing;

  /**
   * @param mostRemembered changes of a lane
   * @param mostWaiting updates for a follower that does not take them
   */
  public LiveBoards(
      BoardCards cards,
      Lanes lanes,
      @Value("${fsm.board-stream.remembered:5000}") int mostRemembered,
      @Value("${fsm.board-stream.waiting:256}") int mostWaiting) {
    this.cards = cards;
    this.lanes = lanes;
    this.mostRemembered = mostRemembered;
    this.mostWaiting = mostWaiting;
  }

  /**
   * The last change of the company's board this instance has told of; -1 when it has told of none.
   */
  public long sequence(CompanyId company) {
    return lane(company).map(RecentChanges::last).orElse(-1L);
  }

  /** Tells a board of all changes after the given one, or of those from now on. */
  public synchronized Follower follow(CompanyId company, @Nullable Long after) {
    var sequence = sequence(company);
    var claimed = after == null ? sequence : after;
    var missed =
        lane(company)
            .flatMap(lane -> lane.after(claimed, company))
            .filter(changes -> changes.size() < mostWaiting);
    var follower = new Follower(this, company, claimed, missed.orElse(List.of()), mostWaiting);
    follower.tell(
        missed.isPresent() ? new Update.Following(sequence) : new Update.Resync(sequence));
    if (isClosing) {
      follower.end();
    } else {
      followers.computeIfAbsent(company, _ -> new HashSet<>()).add(follower);
    }
    return follower;
  }

  /** A card has a new state; it is looked up only if a board is open. */
  public synchronized void changed(int lane, CardChange change) {
    var changes = lane(lane, change.sequence());
    var open = followers.get(change.company());
    if (open != null) {
      var update = update(change);
      open.forEach(follower -> follower.tell(update));
    }
    changes.add(change); // last, for who reads the sequence has been told all up to it
  }

  /** Something without meaning here took a number. */
  public synchronized void skipped(int lane, long sequence) {
    lane(lane, sequence).skip(sequence);
  }

  /**
   * These lanes are followed from here on.
   *
   * @param lastOfLanes the last change before, by lane
   */
  public synchronized void begin(Map<Integer, Long> lastOfLanes) {
    var goOn =
        lastOfLanes.entrySet().stream()
            .allMatch(
                one -> {
                  var known = recent.get(one.getKey());
                  return known != null && known.last() == one.getValue();
                });
    if (!goOn) {
      lastOfLanes.forEach(
          (lane, last) -> recent.put(lane, new RecentChanges(mostRemembered, last)));
      resyncAll();
    }
  }

  /** Ends all streams, so that the boards go on at another instance. */
  public synchronized void close() {
    isClosing = true;
    followers.values().forEach(open -> open.forEach(Follower::end));
    followers.clear();
  }

  /** How many boards are open. */
  public synchronized int open() {
    return followers.values().stream().mapToInt(Set::size).sum();
  }

  /** What is no card is a row, or was erased. */
  Update update(CardChange change) {
    return cards
        .find(change.card())
        .<Update>map(card -> new Update.Changed(change.sequence(), card))
        .orElseGet(() -> new Update.Resync(change.sequence()));
  }

  synchronized void leave(Follower follower) {
    followers.computeIfPresent(
        follower.company(),
        (_, open) -> {
          open.remove(follower);
          return open.isEmpty() ? null : open;
        });
  }

  /** Numbers that don't go on where they were: something was lost, or the lane is another. */
  private RecentChanges lane(int lane, long next) {
    var known = recent.get(lane);
    if (known != null && known.goesOnWith(next)) {
      return known;
    }
    var anew = new RecentChanges(mostRemembered, next - 1);
    recent.put(lane, anew);
    resyncAll();
    return anew;
  }

  private void resyncAll() {
    followers.forEach(
        (company, open) ->
            open.forEach(follower -> follower.tell(new Update.Resync(sequence(company)))));
  }

  private Optional<RecentChanges> lane(CompanyId company) {
    var count = recent.size();
    return count == 0
        ? Optional.empty()
        : Optional.ofNullable(recent.get(lanes.of(company, count)));
  }
}
