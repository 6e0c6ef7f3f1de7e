/** Issues signed tokens to machines; the other services trust them alone. */
@NullMarked
package org.fsmlight.team.tokens;

import org.jspecify.annotations.NullMarked;
