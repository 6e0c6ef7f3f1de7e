/** Stores dispatchers and their departures. */
@NullMarked
package org.fsmlight.team.organization.dispatchers.mongo;

import org.jspecify.annotations.NullMarked;
