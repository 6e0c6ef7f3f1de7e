/** Hears what came of commands. */
@NullMarked
package org.fsmlight.team.audit.messaging;

import org.jspecify.annotations.NullMarked;
