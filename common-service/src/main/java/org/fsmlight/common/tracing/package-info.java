/** Traces from the request that starts a piece of work to its last effect. */
@NullMarked
package org.fsmlight.common.tracing;

import org.jspecify.annotations.NullMarked;
