/** Refusals and faults as RFC 9457 problems. */
@NullMarked
package org.fsmlight.common.problem;

import org.jspecify.annotations.NullMarked;
