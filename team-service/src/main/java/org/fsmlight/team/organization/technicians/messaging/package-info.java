/** Publishes changes of technicians. */
@NullMarked
package org.fsmlight.team.organization.technicians.messaging;

import org.jspecify.annotations.NullMarked;
