package org.fsmlight.dispatch.histories;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.histories.HistoryEntry.State;
import org.jspecify.annotations.Nullable;

/**
 * The ordered history of a request and its call. The entries of each are ordered by version,
 * independently of clocks and of the order of delivery. The request's entries up to the acceptance
 * come first; later ones are placed among the call's by time.
 */
public record History(CompanyId company, List<Line> lines) {

  /**
   * An entry and the state before it.
   *
   * @param before absent if there was none
   */
  public record Line(HistoryEntry entry, @Nullable State before) {}

  private static final Comparator<HistoryEntry> BY_VERSION =
      comparingLong(HistoryEntry::version)
          .thenComparing(HistoryEntry::type)
          .thenComparing(HistoryEntry::id);

  /** Empty while no entry names the company. */
  public static Optional<History> of(Collection<HistoryEntry> entries) {
    return entries.stream()
        .map(HistoryEntry::company)
        .filter(Objects::nonNull)
        .findFirst()
        .map(company -> new History(company, lines(inOrder(entries))));
  }

  private static List<HistoryEntry> inOrder(Collection<HistoryEntry> entries) {
    var request = ordered(entries, true);
    var call = ordered(entries, false);
    var ordered = new ArrayList<HistoryEntry>();
    while (request.stream().anyMatch(History::isAcceptance)) {
      ordered.add(request.removeFirst());
    }
    while (!request.isEmpty() && !call.isEmpty()) {
      var isCallNext = call.getFirst().at().isBefore(request.getFirst().at());
      ordered.add((isCallNext ? call : request).removeFirst());
    }
    ordered.addAll(request);
    ordered.addAll(call);
    return ordered;
  }

  private static Deque<HistoryEntry> ordered(Collection<HistoryEntry> entries, boolean ofRequest) {
    return new ArrayDeque<>(
        entries.stream()
            .filter(entry -> entry.type().isOfRequest() == ofRequest)
            .sorted(BY_VERSION)
            .toList());
  }

  private static List<Line> lines(List<HistoryEntry> ordered) {
    return ordered.stream()
        .map(entry -> new Line(entry, before(entry, ordered).orElse(null)))
        .toList();
  }

  /**
   * The state that the previous version left. Before the first change of a call, that is the state
   * of the accepted request.
   */
  private static Optional<State> before(HistoryEntry entry, List<HistoryEntry> all) {
    return all.stream()
        .filter(other -> isBefore(other, entry))
        .max(
            comparing((HistoryEntry other) -> !other.type().isOfRequest())
                .thenComparing(BY_VERSION))
        .map(HistoryEntry::after);
  }

  private static boolean isBefore(HistoryEntry other, HistoryEntry entry) {
    return other.type().isOfRequest() == entry.type().isOfRequest()
        ? other.version() < entry.version()
        : isAcceptance(other);
  }

  private static boolean isAcceptance(HistoryEntry entry) {
    return entry.type() == HistoryEventType.SERVICE_CALL_ACCEPTED;
  }
}
