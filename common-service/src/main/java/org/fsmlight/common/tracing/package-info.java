/** One trace from the call that began a piece of work to its last effect. */
@NullMarked
package org.fsmlight.common.tracing;

import org.jspecify.annotations.NullMarked;
