package org.fsmlight.notification.planning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Broadcasts in memory, for tests. */
public final class InMemoryBroadcasts implements Broadcasts {

  private final Map<String, Broadcast> byId = new LinkedHashMap<>();

  @Override
  public void add(Broadcast broadcast) {
    byId.putIfAbsent(broadcast.id(), broadcast);
  }

  @Override
  public void removeAbout(String bookingId) {
    byId.values().removeIf(each -> each.content().booking().id().equals(bookingId));
  }

  @Override
  public List<Broadcast> ofCompanySince(String companyId, Instant since) {
    return byId.values().stream()
        .filter(each -> each.companyId().equals(companyId))
        .filter(each -> each.context().time().isAfter(since))
        .toList();
  }
}
