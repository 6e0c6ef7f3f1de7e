/** The services' own code on a virtual clock, with faults: thousands of seeded runs. */
@NullMarked
package org.fsmlight.simulation;

import org.jspecify.annotations.NullMarked;
