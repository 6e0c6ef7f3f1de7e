/** Consumes the events of other services: updates replicas and plans notifications. */
@NullMarked
package org.fsmlight.notification.planning.messaging;

import org.jspecify.annotations.NullMarked;
