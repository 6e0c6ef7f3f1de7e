/** What Amazon asks of a technician, and whether it is met. */
@NullMarked
package org.fsmlight.amazon.clearance;

import org.jspecify.annotations.NullMarked;
