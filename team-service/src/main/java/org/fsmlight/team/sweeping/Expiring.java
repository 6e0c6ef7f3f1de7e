package org.fsmlight.team.sweeping;

import java.time.Instant;

/** A store of records that expire. Readers check the expiry themselves. */
@FunctionalInterface
public interface Expiring {

  void deleteExpired(Instant now);
}
