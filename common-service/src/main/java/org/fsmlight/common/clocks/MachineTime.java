package org.fsmlight.common.clocks;

import java.time.Instant;

/** The time by this machine's clock. It may be wrong; only its steps are used. */
@FunctionalInterface
public interface MachineTime {

  Instant now();
}
