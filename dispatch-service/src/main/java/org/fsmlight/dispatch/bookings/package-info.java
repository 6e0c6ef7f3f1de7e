/** Bookings: copies from the requests, never changed by this service. */
@NullMarked
package org.fsmlight.dispatch.bookings;

import org.jspecify.annotations.NullMarked;
