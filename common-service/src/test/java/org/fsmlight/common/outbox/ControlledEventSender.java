package org.fsmlight.common.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A sender whose broker acknowledges, refuses or is unavailable as the test demands. */
final class ControlledEventSender implements EventSender {

  private final List<String> sent = new ArrayList<>();
  private final Map<String, CompletableFuture<Object>> pending = new LinkedHashMap<>();
  private boolean acknowledgesAtOnce;
  private boolean unavailable;

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    if (unavailable) {
      throw new IllegalStateException("no metadata");
    }
    sent.add(event.id());
    if (acknowledgesAtOnce) {
      return CompletableFuture.completedFuture("acknowledged");
    }
    return pending.computeIfAbsent(event.id(), id -> new CompletableFuture<>());
  }

  ControlledEventSender acknowledgingAtOnce() {
    acknowledgesAtOnce = true;
    return this;
  }

  void isUnavailable(boolean isUnavailable) {
    unavailable = isUnavailable;
  }

  void acknowledges(String eventId) {
    pending.remove(eventId).complete("acknowledged");
  }

  void refuses(String eventId) {
    pending.remove(eventId).completeExceptionally(new IllegalStateException("no leader"));
  }

  /** The ids of the sent events. */
  List<String> sent() {
    return sent;
  }
}
