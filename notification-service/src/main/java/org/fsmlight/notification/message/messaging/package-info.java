/** Tells the other services which messages were sent or failed. */
@NullMarked
package org.fsmlight.notification.message.messaging;

import org.jspecify.annotations.NullMarked;
