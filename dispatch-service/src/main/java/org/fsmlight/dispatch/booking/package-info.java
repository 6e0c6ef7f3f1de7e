/** What a client booked, as it was told by the request; never changed here. */
@NullMarked
package org.fsmlight.dispatch.booking;

import org.jspecify.annotations.NullMarked;
