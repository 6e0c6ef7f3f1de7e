/** Replicas of calls in MongoDB. */
@NullMarked
package org.fsmlight.requests.calls.mongo;

import org.jspecify.annotations.NullMarked;
