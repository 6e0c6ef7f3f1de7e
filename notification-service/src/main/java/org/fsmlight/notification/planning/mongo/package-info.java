/** Broadcasts in MongoDB. */
@NullMarked
package org.fsmlight.notification.planning.mongo;

import org.jspecify.annotations.NullMarked;
