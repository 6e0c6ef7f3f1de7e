/** Those who decide on requests and run the calendar. */
@NullMarked
package org.fsmlight.team.dispatchers;

import org.jspecify.annotations.NullMarked;
