/** The people who decide on requests and run the calendar. */
@NullMarked
package org.fsmlight.team.organization.dispatchers;

import org.jspecify.annotations.NullMarked;
