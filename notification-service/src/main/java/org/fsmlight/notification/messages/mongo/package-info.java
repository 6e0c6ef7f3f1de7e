/** Correspondences in MongoDB. */
@NullMarked
package org.fsmlight.notification.messages.mongo;

import org.jspecify.annotations.NullMarked;
