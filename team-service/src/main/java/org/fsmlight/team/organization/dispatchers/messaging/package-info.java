/** Publishes changes of dispatchers. */
@NullMarked
package org.fsmlight.team.organization.dispatchers.messaging;

import org.jspecify.annotations.NullMarked;
