package org.fsmlight.team.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All records, for good. */
public interface AuditTrail {

  /** Keeps it, once for each id. */
  void note(AuditRecord audited);

  /** The newest first. */
  List<AuditRecord> page(Selection selection, int size);

  /**
   * Which records; what is absent does not matter.
   *
   * @param until exclusive
   * @param actor by id
   * @param after the last one of the page before
   */
  record Selection(
      @Nullable String company,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String actor,
      @Nullable Place after) {}

  /** Where a page ends. */
  record Place(Instant at, String id) {}
}
