/** Attempts counted in MongoDB, so that all instances count together. */
@NullMarked
package org.fsmlight.team.throttling.mongo;

import org.jspecify.annotations.NullMarked;
