/** Consumes events of technicians and their clearances, and publishes changes of board rows. */
@NullMarked
package org.fsmlight.dispatch.technicians.messaging;

import org.jspecify.annotations.NullMarked;
