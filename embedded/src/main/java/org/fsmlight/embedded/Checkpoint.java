package org.fsmlight.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Writes the changes in the journal to the store's file and truncates the journal. The file
 * contains the number of the last applied record, so that a kill in between applies no record
 * twice. No writer may be active meanwhile, because documents change in place.
 */
final class Checkpoint {

  private static final String APPLIED = "applied";
  private static final int WANTED_FILL_PERCENT = 50;

  /** Small, because commands wait while the file is compacted. */
  private static final int REWRITE_BYTES = 256 << 10;

  private final MVStore file;
  private final Journal journal;
  private final MVMap<String, Long> applied;

  Checkpoint(MVStore file, Journal journal) {
    this.file = file;
    this.journal = journal;
    this.applied = file.openMap("journal");
  }

  /** The number of the last record of the journal that the file contains. */
  long applied() {
    return applied.getOrDefault(APPLIED, 0L);
  }

  void take() {
    applied.put(APPLIED, journal.last());
    file.commit();
    try {
      journal.clear();
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot truncate the journal", fault);
    }
    file.compact(WANTED_FILL_PERCENT, REWRITE_BYTES);
  }
}
