/** Reads bookings from events of requests and calls. */
@NullMarked
package org.fsmlight.dispatch.bookings.messaging;

import org.jspecify.annotations.NullMarked;
