/** Records commands from the events of all services. */
@NullMarked
package org.fsmlight.team.audit.messaging;

import org.jspecify.annotations.NullMarked;
