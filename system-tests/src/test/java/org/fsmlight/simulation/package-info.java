/**
 * Simulation of the services on a virtual clock with injected faults, in thousands of seeded runs.
 */
@NullMarked
package org.fsmlight.simulation;

import org.jspecify.annotations.NullMarked;
