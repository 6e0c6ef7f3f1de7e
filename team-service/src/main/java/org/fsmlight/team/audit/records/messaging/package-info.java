/** Records commands from the events of all services. */
@NullMarked
package org.fsmlight.team.audit.records.messaging;

import org.jspecify.annotations.NullMarked;
