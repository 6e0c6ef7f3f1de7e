/** Companies sign themselves up: asked for, confirmed by the link of a mail, and there. */
@NullMarked
package org.fsmlight.team.signup;

import org.jspecify.annotations.NullMarked;
