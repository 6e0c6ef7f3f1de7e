package org.fsmlight.notification.clocks;

import java.time.Instant;

/** The time by the database's clock. */
@FunctionalInterface
public interface DatabaseTime {

  /** Asks the database. */
  Instant ask();
}
