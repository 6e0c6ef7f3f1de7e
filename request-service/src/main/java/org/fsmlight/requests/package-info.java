/** Takes bookings in and offers each to a company, which accepts or declines it. */
@NullMarked
package org.fsmlight.requests;

import org.jspecify.annotations.NullMarked;
