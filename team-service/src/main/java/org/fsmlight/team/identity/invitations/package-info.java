/** Links that are used once to create a first password. */
@NullMarked
package org.fsmlight.team.identity.invitations;

import org.jspecify.annotations.NullMarked;
