package org.fsmlight.notification.devices;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Confirmations in memory, for tests. */
public final class InMemoryConfirmations implements Confirmations {

  private final Map<String, Confirmation> byId = new HashMap<>();

  @Override
  public Optional<Confirmation> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public void save(Confirmation confirmation, Instant expiredBefore) {
    byId.values().removeIf(each -> each.sentAt().isBefore(expiredBefore));
    byId.put(confirmation.id(), confirmation);
  }

  @Override
  public boolean remove(Confirmation confirmation) {
    return byId.remove(confirmation.id(), confirmation);
  }
}
