package org.fsmlight.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Brings the store's file up to date with the journal, which begins anew then. The file knows up to
 * which record it is, so that a kill in between has nothing read twice. No writer may be at work
 * meanwhile: documents change in place.
 */
final class Checkpoint {

  private static final String APPLIED = "applied";
  private static final int WANTED_FILL_PERCENT = 50;

  /** Little at a time, for everybody waits meanwhile. */
  private static final int REWRITE_BYTES = 256 << 10;

  private final MVStore file;
  private final Journal journal;
  private final MVMap<String, Long> applied;

  Checkpoint(MVStore file, Journal journal) {
    this.file = file;
    this.journal = journal;
    this.applied = file.openMap("journal");
  }

  /** The record of the journal up to which the file is. */
  long applied() {
    return applied.getOrDefault(APPLIED, 0L);
  }

  void take() {
    applied.put(APPLIED, journal.last());
    file.commit();
    try {
      journal.clear();
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot begin the journal anew", fault);
    }
    file.compact(WANTED_FILL_PERCENT, REWRITE_BYTES);
  }
}
