/** Consumes the service call events of dispatch-service. */
@NullMarked
package org.fsmlight.requests.calls.messaging;

import org.jspecify.annotations.NullMarked;
