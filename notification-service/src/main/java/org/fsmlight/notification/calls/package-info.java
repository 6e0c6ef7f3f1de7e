/** Replicas of requests and calls, as far as messages need them. */
@NullMarked
package org.fsmlight.notification.calls;

import org.jspecify.annotations.NullMarked;
