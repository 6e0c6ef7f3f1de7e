/** Tells of technicians. */
@NullMarked
package org.fsmlight.team.technicians.messaging;

import org.jspecify.annotations.NullMarked;
