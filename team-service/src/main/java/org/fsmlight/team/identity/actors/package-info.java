/** The identity under which commands are recorded. */
@NullMarked
package org.fsmlight.team.identity.actors;

import org.jspecify.annotations.NullMarked;
