/** Hears what happened from the other services. */
@NullMarked
package org.fsmlight.notification.planning.messaging;

import org.jspecify.annotations.NullMarked;
