package org.fsmlight.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/** Brings changes into the file, one commit for all who wait for one. */
final class GroupCommit {

  /** Commits between two looks at chunks that are mostly garbage. */
  private static final int HOUSEKEEPING_EVERY = 256;

  private static final int WANTED_FILL_PERCENT = 50;
  private static final int REWRITE_BYTES = 4 << 20;

  private final MVStore file;
  private final Lock noWriter;
  private final Lock turn = new ReentrantLock();
  private final AtomicLong applied = new AtomicLong();
  private volatile long committed;
  private int sinceHousekeeping;

  /**
   * @param noWriter held during a commit: while documents change in place they can't be written
   */
  GroupCommit(MVStore file, Lock noWriter) {
    this.file = file;
    this.noWriter = noWriter;
  }

  /** Numbers a change just made; the caller still keeps other writers out. */
  long next() {
    return applied.incrementAndGet();
  }

  long latest() {
    return applied.get();
  }

  void awaitCommitted(long change) {
    if (committed >= change) {
      return;
    }
    turn.lock();
    try {
      if (committed < change) {
        commit();
      }
    } finally {
      turn.unlock();
    }
  }

  private void commit() {
    noWriter.lock();
    try {
      long covered = applied.get();
      file.commit();
      committed = covered;
      if (++sinceHousekeeping >= HOUSEKEEPING_EVERY) {
        sinceHousekeeping = 0;
        file.compact(WANTED_FILL_PERCENT, REWRITE_BYTES);
      }
    } finally {
      noWriter.unlock();
    }
  }
}
