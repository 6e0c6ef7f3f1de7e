package org.fsmlight.dispatch.histories;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.dispatch.ServiceCallId;
import org.springframework.stereotype.Component;

/** Removes the texts that people wrote from a history. Histories publish no events. */
@Component
class EraseHistory implements Erasable {

  private final Histories histories;

  EraseHistory(Histories histories) {
    this.histories = histories;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    histories.erase(new ServiceCallId(id));
    return List.of();
  }
}
