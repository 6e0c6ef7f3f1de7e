/** Keeps the calls in MongoDB. */
@NullMarked
package org.fsmlight.notification.calls.mongo;

import org.jspecify.annotations.NullMarked;
