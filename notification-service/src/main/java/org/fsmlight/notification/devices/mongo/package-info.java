/** Keeps devices in MongoDB. */
@NullMarked
package org.fsmlight.notification.device.mongo;

import org.jspecify.annotations.NullMarked;
