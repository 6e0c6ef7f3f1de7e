/** What technicians can be good at. */
@NullMarked
package org.fsmlight.team.skills;

import org.jspecify.annotations.NullMarked;
