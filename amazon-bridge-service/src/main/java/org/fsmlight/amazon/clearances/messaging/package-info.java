/** Publishes gained and lost clearances. */
@NullMarked
package org.fsmlight.amazon.clearances.messaging;

import org.jspecify.annotations.NullMarked;
