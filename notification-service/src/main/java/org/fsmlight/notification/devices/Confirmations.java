package org.fsmlight.notification.devices;

import java.time.Instant;
import java.util.Optional;

/** The open confirmations, one for each device and account that wants it. */
public interface Confirmations {

  Optional<Confirmation> find(String id);

  /** Stores a confirmation in place of an earlier one, and deletes those sent before that time. */
  void save(Confirmation confirmation, Instant expiredBefore);

  /** Returns true for one of concurrent callers. */
  boolean remove(Confirmation confirmation);
}
