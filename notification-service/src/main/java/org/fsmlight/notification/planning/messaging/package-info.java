/** Hears what happened from the other services, and tells them which messages went out. */
@NullMarked
package org.fsmlight.notification.messaging;

import org.jspecify.annotations.NullMarked;
