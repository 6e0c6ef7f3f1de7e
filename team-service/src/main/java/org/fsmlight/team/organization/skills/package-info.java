/** The skills that technicians can have and service types require. */
@NullMarked
package org.fsmlight.team.organization.skills;

import org.jspecify.annotations.NullMarked;
