/** Replicas of requests and calls in MongoDB. */
@NullMarked
package org.fsmlight.notification.calls.mongo;

import org.jspecify.annotations.NullMarked;
