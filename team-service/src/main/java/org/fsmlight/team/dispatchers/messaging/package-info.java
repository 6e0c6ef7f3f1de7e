/** Tells of dispatchers. */
@NullMarked
package org.fsmlight.team.dispatchers.messaging;

import org.jspecify.annotations.NullMarked;
