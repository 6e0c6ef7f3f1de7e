package org.fsmlight.notification.planning;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.springframework.stereotype.Component;

/** Removes the broadcasts about an erased client. Broadcasts are not published. */
@Component
record EraseBroadcasts(Broadcasts broadcasts) implements Erasable {

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    broadcasts.removeAbout(id);
    return List.of();
  }
}
