/** Keeps dispatchers. */
@NullMarked
package org.fsmlight.team.dispatchers.mongo;

import org.jspecify.annotations.NullMarked;
