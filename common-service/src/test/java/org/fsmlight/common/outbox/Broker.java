package org.fsmlight.common.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A broker that acknowledges when the test says so. */
final class Broker implements EventSender {

  private final List<String> sent = new ArrayList<>();
  private final Map<String, CompletableFuture<Object>> pending = new LinkedHashMap<>();
  private boolean acknowledgesAtOnce;
  private boolean away;

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    if (away) {
      throw new IllegalStateException("no metadata");
    }
    sent.add(event.id());
    if (acknowledgesAtOnce) {
      return CompletableFuture.completedFuture("acknowledged");
    }
    return pending.computeIfAbsent(event.id(), id -> new CompletableFuture<>());
  }

  Broker acknowledgingAtOnce() {
    acknowledgesAtOnce = true;
    return this;
  }

  void isAway(boolean isAway) {
    away = isAway;
  }

  void acknowledges(String eventId) {
    pending.remove(eventId).complete("acknowledged");
  }

  void refuses(String eventId) {
    pending.remove(eventId).completeExceptionally(new IllegalStateException("no leader"));
  }

  List<String> sent() {
    return sent;
  }
}
