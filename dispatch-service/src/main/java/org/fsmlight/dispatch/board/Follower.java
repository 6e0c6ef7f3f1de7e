package org.fsmlight.dispatch.board;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.fsmlight.dispatch.CompanyId;

/**
 * An open board and what it is still to be told, in order. One that is too slow is cut off: it may
 * come back and go on where it was.
 */
public final class Follower implements AutoCloseable {

  private final LiveBoards boards;
  private final CompanyId company;
  private final Deque<CardChange> missed;
  private final BlockingQueue<Update> waiting;
  private final long claimed;
  private boolean isOver;
  private boolean mayBeAhead = true;

  /**
   * @param claimed what the board says it was told up to, perhaps by an instance that is ahead
   * @param missed what to tell first
   */
  Follower(
      LiveBoards boards,
      CompanyId company,
      long claimed,
      List<CardChange> missed,
      int mostWaiting) {
    this.boards = boards;
    this.company = company;
    this.claimed = claimed;
    this.missed = new ArrayDeque<>(missed);
    this.waiting = new ArrayBlockingQueue<>(mostWaiting);
  }

  CompanyId company() {
    return company;
  }

  synchronized void tell(Update update) {
    if (!isOver && !waiting.offer(update)) {
      end();
    }
  }

  synchronized void end() {
    isOver = true;
    waiting.clear();
    waiting.add(new Update.Ended());
  }

  /** The next thing to tell; {@link Update.Quiet} after waiting in vain. */
  public Update next(Duration wait) throws InterruptedException {
    if (!missed.isEmpty()) {
      return boards.update(missed.removeFirst());
    }
    var seen = boards.sequence(company); // before looking: all up to it have been put in the queue
    var update = waiting.poll(wait.toNanos(), NANOSECONDS);
    mayBeAhead &= !(update instanceof Update.Resync);
    return update == null ? quiet(seen) : update;
  }

  /** An instance that has not come to what the board claims to know by now never will. */
  private Update quiet(long seen) {
    var neverTold = mayBeAhead && seen < claimed;
    mayBeAhead = false;
    return neverTold ? new Update.Resync(seen) : new Update.Quiet(seen);
  }

  @Override
  public void close() {
    boards.leave(this);
  }
}
