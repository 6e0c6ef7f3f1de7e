/** Keeps correspondences in MongoDB. */
@NullMarked
package org.fsmlight.notification.message.mongo;

import org.jspecify.annotations.NullMarked;
