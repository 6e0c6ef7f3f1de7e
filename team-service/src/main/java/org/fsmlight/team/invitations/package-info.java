/** A link, used once, to create a password. */
@NullMarked
package org.fsmlight.team.invitations;

import org.jspecify.annotations.NullMarked;
