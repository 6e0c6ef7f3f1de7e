/** Listens to what team-service tells of technicians. */
@NullMarked
package org.fsmlight.amazon.technician.messaging;

import org.jspecify.annotations.NullMarked;
