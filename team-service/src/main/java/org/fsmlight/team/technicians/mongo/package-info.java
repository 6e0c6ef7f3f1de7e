/** Keeps technicians. */
@NullMarked
package org.fsmlight.team.technicians.mongo;

import org.jspecify.annotations.NullMarked;
