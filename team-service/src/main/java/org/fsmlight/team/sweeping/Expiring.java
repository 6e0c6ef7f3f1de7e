package org.fsmlight.team.sweeping;

import java.time.Instant;

/** Something kept that expires. Whoever reads it checks that by themselves. */
@FunctionalInterface
public interface Expiring {

  void dropExpired(Instant now);
}
