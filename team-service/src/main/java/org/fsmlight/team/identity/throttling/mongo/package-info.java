/** Stores attempt counters, shared by all instances. */
@NullMarked
package org.fsmlight.team.identity.throttling.mongo;

import org.jspecify.annotations.NullMarked;
