/** Replicas of aggregates that other services own. */
@NullMarked
package org.fsmlight.common.replicas;

import org.jspecify.annotations.NullMarked;
