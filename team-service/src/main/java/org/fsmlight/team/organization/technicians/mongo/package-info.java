/** Stores technicians. */
@NullMarked
package org.fsmlight.team.organization.technicians.mongo;

import org.jspecify.annotations.NullMarked;
