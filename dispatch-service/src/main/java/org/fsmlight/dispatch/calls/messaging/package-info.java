/** Consumes events of requests and publishes events of calls. */
@NullMarked
package org.fsmlight.dispatch.calls.messaging;

import org.jspecify.annotations.NullMarked;
