/** Consumes the technician events of team-service. */
@NullMarked
package org.fsmlight.amazon.technicians.messaging;

import org.jspecify.annotations.NullMarked;
