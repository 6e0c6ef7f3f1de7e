/** Replicas of technicians in MongoDB. */
@NullMarked
package org.fsmlight.amazon.technicians.mongo;

import org.jspecify.annotations.NullMarked;
