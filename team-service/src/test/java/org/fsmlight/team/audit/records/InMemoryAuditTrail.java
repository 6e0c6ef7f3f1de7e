package org.fsmlight.team.audit.records;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps audit records in memory. */
public final class InMemoryAuditTrail implements AuditTrail {

  private static final Comparator<AuditRecord> NEWEST_FIRST =
      Comparator.comparing(AuditRecord::at).thenComparing(AuditRecord::id).reversed();

  private final Map<String, AuditRecord> entries = new HashMap<>();

  @Override
  public synchronized void append(AuditRecord entry) {
    entries.putIfAbsent(entry.id(), entry);
  }

  @Override
  public synchronized List<AuditRecord> page(Selection selection, int size) {
    return entries.values().stream()
        .filter(entry -> matches(selection, entry))
        .sorted(NEWEST_FIRST)
        .limit(size)
        .toList();
  }

  private static boolean matches(Selection selection, AuditRecord entry) {
    return (selection.company() == null || selection.company().equals(entry.company()))
        && (selection.from() == null || !entry.at().isBefore(selection.from()))
        && (selection.until() == null || entry.at().isBefore(selection.until()))
        && (selection.actorId() == null
            || (entry.actor() != null && entry.actor().id().equals(selection.actorId())))
        && (selection.after() == null || isAfter(selection.after(), entry));
  }

  private static boolean isAfter(Position last, AuditRecord entry) {
    return entry.at().isBefore(last.at())
        || (entry.at().equals(last.at()) && entry.id().compareTo(last.id()) < 0);
  }
}
