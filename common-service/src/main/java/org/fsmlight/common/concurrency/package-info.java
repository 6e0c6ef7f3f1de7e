/** Optimistic concurrency control. */
@NullMarked
package org.fsmlight.common.concurrency;

import org.jspecify.annotations.NullMarked;
