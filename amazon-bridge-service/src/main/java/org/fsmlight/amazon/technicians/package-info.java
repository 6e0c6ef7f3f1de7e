/** Replicas of the technicians that team-service publishes. */
@NullMarked
package org.fsmlight.amazon.technicians;

import org.jspecify.annotations.NullMarked;
