/** Devices in MongoDB. */
@NullMarked
package org.fsmlight.notification.devices.mongo;

import org.jspecify.annotations.NullMarked;
