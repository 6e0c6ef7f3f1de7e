package org.fsmlight.team.audit.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All audit records. None is ever deleted. */
public interface AuditTrail {

  /** Stores the record unless there is one with its id. */
  void append(AuditRecord entry);

  /** A page of the selected records, the newest first. */
  List<AuditRecord> page(Selection selection, int size);

  /**
   * Selects records. A component that is null does not restrict the selection.
   *
   * @param until exclusive
   * @param after the last record of the previous page
   */
  record Selection(
      @Nullable String company,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String actorId,
      @Nullable Position after) {}

  /** The position of a record in the order of the trail. */
  record Position(Instant at, String id) {}
}
