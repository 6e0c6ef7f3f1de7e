/** Replicas of the service calls that dispatch-service publishes: how far each call is. */
@NullMarked
package org.fsmlight.requests.calls;

import org.jspecify.annotations.NullMarked;
