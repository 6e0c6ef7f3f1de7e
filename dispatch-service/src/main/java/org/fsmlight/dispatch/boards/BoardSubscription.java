package org.fsmlight.dispatch.boards;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.fsmlight.dispatch.CompanyId;

/**
 * The subscription of an open board and its pending updates, in order. A subscriber that is too
 * slow is disconnected. It may subscribe again and resume.
 */
public final class BoardSubscription implements AutoCloseable {

  private final BoardSubscriptions boards;
  private final CompanyId company;
  private final Deque<CardChange> missed;
  private final BlockingQueue<BoardUpdate> pending;
  private final long claimed;
  private boolean isOver;
  private boolean mayBeAhead = true;

  /**
   * @param claimed the sequence up to which the client has received changes, perhaps from an
   *     instance that is ahead of this one
   * @param missed the changes to deliver first
   */
  BoardSubscription(
      BoardSubscriptions boards,
      CompanyId company,
      long claimed,
      List<CardChange> missed,
      int maxPending) {
    this.boards = boards;
    this.company = company;
    this.claimed = claimed;
    this.missed = new ArrayDeque<>(missed);
    this.pending = new ArrayBlockingQueue<>(maxPending);
  }

  CompanyId company() {
    return company;
  }

  /** Adds an update. Ends the subscription if too many are pending. */
  synchronized void offer(BoardUpdate update) {
    if (!isOver && !pending.offer(update)) {
      end();
    }
  }

  synchronized void end() {
    isOver = true;
    pending.clear();
    pending.add(new BoardUpdate.Ended());
  }

  /**
   * Returns the next update, or {@link BoardUpdate.Heartbeat} if there is none within the time.
   * Calls must not be concurrent.
   */
  public BoardUpdate next(Duration timeout) throws InterruptedException {
    if (!missed.isEmpty()) {
      return boards.update(missed.removeFirst());
    }
    var seen = boards.sequence(company); // read first: all updates up to it are in the queue
    var update = pending.poll(timeout.toNanos(), NANOSECONDS);
    mayBeAhead &= !(update instanceof BoardUpdate.Resync);
    return update == null ? heartbeat(seen) : update;
  }

  /** Asks for a resync once if this instance has not reached the claimed sequence by now. */
  private BoardUpdate heartbeat(long seen) {
    var isUnreachable = mayBeAhead && seen < claimed;
    mayBeAhead = false;
    return isUnreachable ? new BoardUpdate.Resync(seen) : new BoardUpdate.Heartbeat(seen);
  }

  @Override
  public void close() {
    boards.remove(this);
  }
}
