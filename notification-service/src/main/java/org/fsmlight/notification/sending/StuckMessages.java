package org.fsmlight.notification.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;

/** Messages that should be with their recipients by now. */
record StuckMessages(Correspondences correspondences) implements StuckWork {

  private static final Duration NEXT_TRY_AT_THE_LATEST = Duration.ofDays(1);
  private static final int MOST = 1_000;

  @Override
  public List<Stuck> dueBefore(Instant time, int limit) {
    return correspondences.dueUntil(time.plus(NEXT_TRY_AT_THE_LATEST), MOST).stream()
        .flatMap(each -> stuck(each, time))
        .sorted(Comparator.comparing(Stuck::since))
        .limit(limit)
        .toList();
  }

  private static Stream<Stuck> stuck(Correspondence correspondence, Instant time) {
    String call = correspondence.serviceCallId();
    return correspondence.messages().stream()
        .filter(message -> message.open() && begun(message).isBefore(time))
        .map(
            message ->
                new Stuck(
                    "MESSAGE",
                    message.id(),
                    begun(message),
                    message.attempts() == 0
                        ? "not sent yet"
                        : "not sent in %d attempts; the ledger says why"
                            .formatted(message.attempts()),
                    Map.of(
                        "channel", correspondence.channel(),
                        "state", message.state(),
                        "serviceCallId", call == null ? "" : call)));
  }

  private static Instant begun(Message message) {
    Instant held = message.holdUntil();
    return held == null ? message.createdAt() : held;
  }
}
