/** Keeps the calls up to date from the requests' and the calls' events. */
@NullMarked
package org.fsmlight.notification.calls.messaging;

import org.jspecify.annotations.NullMarked;
