/** Clearances of technicians for Amazon: the conditions, and whether all are met. */
@NullMarked
package org.fsmlight.amazon.clearances;

import org.jspecify.annotations.NullMarked;
