package org.fsmlight.dispatch.history;

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
import org.fsmlight.dispatch.history.Entry.State;
import org.jspecify.annotations.Nullable;

/**
 * The story of a request and its call. Versions order each of the two, whatever the clocks said and
 * in whatever order it was told; the acceptance stands between them, and only what happens to the
 * request later is placed by time.
 */
public record History(CompanyId company, List<Line> lines) {

  /**
   * @param before how things stood; absent where nothing was before
   */
  public record Line(Entry entry, @Nullable State before) {}

  private static final Comparator<Entry> BY_VERSION =
      comparingLong(Entry::version).thenComparing(Entry::what).thenComparing(Entry::id);

  /** Empty while nothing says whose it is. */
  public static Optional<History> of(Collection<Entry> entries) {
    return entries.stream()
        .map(Entry::company)
        .filter(Objects::nonNull)
        .findFirst()
        .map(company -> new History(company, lines(inOrder(entries))));
  }

  private static List<Entry> inOrder(Collection<Entry> entries) {
    var request = story(entries, true);
    var call = story(entries, false);
    var ordered = new ArrayList<Entry>();
    while (request.stream().anyMatch(entry -> entry.what() == Happening.SERVICE_CALL_ACCEPTED)) {
      ordered.add(request.removeFirst());
    }
    while (!request.isEmpty() && !call.isEmpty()) {
      var isCallsTurn = call.getFirst().at().isBefore(request.getFirst().at());
      ordered.add((isCallsTurn ? call : request).removeFirst());
    }
    ordered.addAll(request);
    ordered.addAll(call);
    return ordered;
  }

  private static Deque<Entry> story(Collection<Entry> entries, boolean ofRequest) {
    return new ArrayDeque<>(
        entries.stream()
            .filter(entry -> entry.what().isOfRequest() == ofRequest)
            .sorted(BY_VERSION)
            .toList());
  }

  /** What was before a change of the call is what the version before left, or the acceptance. */
  private static List<Line> lines(List<Entry> ordered) {
    var lines = new ArrayList<Line>();
    for (var entry : ordered) {
      var before =
          ordered.stream()
              .filter(other -> isBefore(other, entry))
              .max(
                  comparing((Entry other) -> !other.what().isOfRequest()).thenComparing(BY_VERSION))
              .map(Entry::after);
      lines.add(new Line(entry, before.orElse(null)));
    }
    return List.copyOf(lines);
  }

  private static boolean isBefore(Entry other, Entry entry) {
    return other.what().isOfRequest() == entry.what().isOfRequest()
        ? other.version() < entry.version()
        : other.what() == Happening.SERVICE_CALL_ACCEPTED;
  }
}
