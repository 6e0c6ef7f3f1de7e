/** Clearances won and lost, in the words of the contracts. */
@NullMarked
package org.fsmlight.amazon.clearance.messaging;

import org.jspecify.annotations.NullMarked;
