package org.fsmlight.notification.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.Message;

/** Messages that should have been sent by now. */
record StuckMessages(Correspondences correspondences) implements StuckWork {

  private static final Duration LATEST_NEXT_ATTEMPT = Duration.ofDays(1);
  private static final int PAGE = 1_000;

  @Override
  public List<Stuck> dueBefore(Instant time, int limit) {
    return correspondences.dueUntil(time.plus(LATEST_NEXT_ATTEMPT), PAGE).stream()
        .flatMap(each -> stuck(each, time))
        .sorted(Comparator.comparing(Stuck::since))
        .limit(limit)
        .toList();
  }

  private static Stream<Stuck> stuck(Correspondence correspondence, Instant time) {
    return correspondence.messages().stream()
        .filter(message -> message.isOpen() && message.origin().releasedAt().isBefore(time))
        .map(message -> stuck(correspondence, message));
  }

  private static Stuck stuck(Correspondence correspondence, Message message) {
    var call = correspondence.serviceCallId();
    int attempts = message.attempts().count();
    return new Stuck(
        "MESSAGE",
        message.id(),
        message.origin().releasedAt(),
        attempts == 0
            ? "not sent yet"
            : "not sent in %d attempts; the ledger says why".formatted(attempts),
        Map.of(
            "channel", correspondence.channel(),
            "state", message.status(),
            "serviceCallId", call == null ? "" : call));
  }
}
