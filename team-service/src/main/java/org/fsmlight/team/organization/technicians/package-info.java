/** The people who carry service calls out, and what verifies them. */
@NullMarked
package org.fsmlight.team.organization.technicians;

import org.jspecify.annotations.NullMarked;
